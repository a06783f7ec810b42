import ArgumentParser
import Workbench

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Converts between file formats.",
    discussion: """
      Examples:
        dragoman convert memory.tmx -o memory.tsv
        dragoman convert memory.tmx.gz --to tsv
        dragoman convert article.json -o article.tmx

      Formats are told by content, then by name: tmx, tsv, jsonl (a unit a line), json (an \
      alignment), vecalign (written only, from an alignment).
      """)

  @Argument(
    help: ArgumentHelp(
      "The file, and those that go with it (the other side of a pair, an alignment’s texts); - or nothing is standard input.",
      valueName: "file"))
  var files: [String] = []

  @Option(name: [.short, .long], help: ArgumentHelp("Write to a file, whole or not at all.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("The output's format, where its name does not tell.", valueName: "format"))
  var to: String?

  @OptionGroup var intake: IntakeArguments
  @OptionGroup var results: OutputOptions

  func run() throws {
    let inputs = try InputList.files(files, verb: Self.self)
    let session = try CommandSession(results)
    let job = try ConvertJob(
      session.work, input: inputs[0], companions: Array(inputs.dropFirst()), options: intake.options, output: output,
      to: to)
    let progress = Progress(results, verb: "converting")
    let report = try job.run(progress: progress.show)
    progress.clear()
    session.remark(report.diagnostics)
    if results.json, output != nil, output != "-" { try JSONLine.print(report.record) }
    session.remark(report.summary)
  }
}
