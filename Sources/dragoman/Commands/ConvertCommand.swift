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
        dragoman convert news.fr news.az -o news.tmx
        dragoman convert big.tmx -o part.tmx --split 100000 --where 'date >= 2025'

      Read and written: tmx, xliff (1.2), xliff2 (2.0), po, tsv, csv, jsonl (a unit a line), moses \
      (a file a language), and of alignments json, vecalign, ladder, hunalign. Read only: xlsx, ods, \
      sdltm, xces, and the XLIFF of Trados, memoQ and Phrase. Formats are told by content, then by \
      name; --from and --to override. A file of gzip, bzip2, xz or zip is opened as it is. \
      Damage is repaired and reported with its line; --strict refuses it (status 65).
      """)

  @Argument(
    help: ArgumentHelp(
      "The file, and those that go with it (the other side of a pair, an alignment’s texts); - or nothing is standard input.",
      valueName: "file"))
  var files: [String] = []

  @Option(name: [.short, .long], help: ArgumentHelp("Write to a file, whole or not at all.", valueName: "file"))
  var output: String?

  @Flag(help: "Only read and count; nothing is written.")
  var dryRun = false

  @OptionGroup var writing: UnitOutputArguments
  @OptionGroup var intake: IntakeArguments
  @OptionGroup var results: OutputOptions

  func run() throws {
    let inputs = try InputList.files(files, verb: Self.self)
    let session = try CommandSession(results)
    let job = try ConvertJob(
      session.work, input: inputs[0], companions: Array(inputs.dropFirst()), options: intake.options, output: output,
      writing.options)
    let progress = Progress(results, verb: "converting")
    let report = try dryRun ? job.count(progress: progress.show) : job.run(progress: progress.show)
    progress.clear()
    session.remark(report.diagnostics)
    if results.json, dryRun || (output != nil && output != "-") { try JSONLine.print(report.record) }
    session.remark(report.summary)
  }
}
