import ArgumentParser
import Workbench

struct MemoryUndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Takes back what was done to a memory.",
    discussion: """
      Examples:
        dragoman memory undo --memory news
        dragoman memory undo 12 --memory news
        dragoman memory undo 12 --skip-changed

      Without a number, the last act that is neither undone nor an undo and changed something; memory history lists all. Units come back \
      under their old numbers, as they were. To undo an undo is to do it again. To undo an import takes away the units \
      that it added; dates, properties and notes that it changed stay. An act is refused (status 65) where a later one \
      has changed its units: undo that one first, or use --skip-changed. The exit status is 1 where \
      there is nothing to undo.
      """)

  @Argument(help: ArgumentHelp("The act.", valueName: "act"))
  var act: Int64?

  @Flag(help: "Leave units as they are that later acts have changed, and undo the rest.")
  var skipChanged = false

  @OptionGroup var memory: MemoryOptions
  @OptionGroup var results: OutputOptions

  func run() throws {
    let session = try CommandSession(results)
    let job = try UndoJob(session.work, memory: memory.location(session))
    let record = try UpkeepOutput.finding(session) { try job.run(act: act, skippingChanged: skipChanged) }
    if results.json {
      try JSONLine.print(record)
    } else {
      try StandardOutput.line(record.text)
    }
    session.remark(record.summary)
  }
}
