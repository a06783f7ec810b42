import ArgumentParser
import Workbench

struct MemoryStatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Says what a memory holds.",
    discussion: """
      Examples:
        dragoman memory stats
        dragoman memory stats --memory news --json
      """)

  @OptionGroup var memory: MemoryOptions
  @OptionGroup var results: OutputOptions

  func run() throws {
    let session = try CommandSession(results)
    let record = try MemoryCatalogue(session.work).statistics(memory.location(session))
    if results.json { return try JSONLine.print(record) }
    try StandardOutput.line("memory     \(record.memory)")
    try StandardOutput.line("units      \(record.units)")
    if let first = record.firstDate, let last = record.lastDate {
      try StandardOutput.line("dates      \(first) to \(last)")
    }
    var table = TextTable(["language", "variants", "words"], numeric: [1, 2])
    for language in record.languages {
      table.add([language.lang, String(language.variants), String(language.words)])
    }
    try StandardOutput.lines(table.lines)
  }
}
