import ArgumentParser
import Foundation
import Workbench

struct MemoryListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the memories in your data folder.",
    discussion: """
      Examples:
        dragoman memory list
        dragoman memory list --json
      """)

  @OptionGroup var results: OutputOptions

  func run() throws {
    let session = try CommandSession(results)
    let records = try MemoryCatalogue(session.work).memories()
    if results.json {
      for record in records { try JSONLine.print(record) }
      return
    }
    if records.isEmpty {
      session.remark("there is no memory in \(MemoryLocation.folder().path(percentEncoded: false)) yet.")
      return
    }
    var table = TextTable(["name", "units", "MB", "languages"], numeric: [1, 2])
    for record in records {
      table.add([record.name, String(record.units), record.megabytes, record.languages.joined(separator: ", ")])
    }
    try StandardOutput.lines(table.lines)
  }
}
