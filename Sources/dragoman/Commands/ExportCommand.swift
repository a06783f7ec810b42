import ArgumentParser
import Workbench

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes a memory, or a part of it, to a file.",
    discussion: """
      Examples:
        dragoman export --memory news -o news.tmx
        dragoman export --memory news --languages fr,az -o news-fr-az.tmx
        dragoman export --memory news --to tsv

      The ending of the output's name tells its format: .tmx, .xliff, .po, .tsv, .csv, .jsonl or .moses. \
      With --languages, other languages are left out, and so are units with fewer than two of them; the \
      first is the source language. --profile makes the TMX as a tool wants it.
      """)

  @OptionGroup var memory: MemoryOptions

  @Option(name: [.short, .long], help: ArgumentHelp("Write to a file, whole or not at all.", valueName: "file"))
  var output = "-"

  @OptionGroup var writing: UnitOutputArguments

  @OptionGroup var results: OutputOptions

  func run() throws {
    let session = try CommandSession(results)
    let job = try ExportJob(session.work, memory: memory.location(session))
    let progress = Progress(results, verb: "exporting")
    let report = try job.run(output: output, writing.options, progress: progress.show)
    progress.clear()
    session.remark(report.diagnostics)
    if results.json, output != "-" { try JSONLine.print(report.record) }
    session.remark(report.summary)
  }
}
