import ArgumentParser
import BitextModel
import Workbench

struct MemorySalvageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "salvage",
    abstract: "Saves what can be saved of a damaged memory.",
    discussion: """
      Examples:
        dragoman memory salvage --memory news
        dragoman memory salvage --memory news -o saved.sqlite
        dragoman memory salvage --memory ./broken.sqlite -o saved.tmx --language 2=az

      Without -o it says what can be saved. The damaged file is read page by page, whatever is broken in it, and \
      not changed; a -wal file beside it is read too. The ending of the output's name tells what is made: \
      .sqlite or .db a new memory, else a file as export makes it. Units of which something is lost, or which cannot \
      be checked, have the property x-salvaged.
      """)

  @OptionGroup var memory: MemoryOptions

  @Option(name: [.short, .long], help: ArgumentHelp("The memory or file to make.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("What a language is whose name is lost, such as 2=az.", valueName: "number=tag"))
  var language: [NumberedLanguage] = []

  @OptionGroup var results: OutputOptions

  func run() throws {
    let session = try CommandSession(results)
    let job = MemorySalvageJob(session.work, memory: memory.location(session))
    let progress = Progress(results, verb: "salvaging")
    let languages = Dictionary(language.map { ($0.number, $0.language) }) { $1 }
    let report = try job.run(output: output, languages: languages, progress: progress.show)
    progress.clear()
    session.remark(report.diagnostics)
    if output != "-" {
      if results.json {
        try JSONLine.print(report.record)
      } else {
        try StandardOutput.lines(report.record.lines.map(\.onOneLine))
      }
    }
    session.remark(report.summary)
  }
}
