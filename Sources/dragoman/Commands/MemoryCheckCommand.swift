import ArgumentParser
import Workbench

struct MemoryCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Looks whether a memory is in order.",
    discussion: """
      Examples:
        dragoman memory check --memory news
        dragoman memory check --memory news --full
        dragoman memory check --memory news --repair

      Looks at the file's structure, at what rows refer to, and at some 20,000 units spread over the memory, \
      with --full at every one. The exit status is 1 where something is wrong, and 65 where the file cannot be \
      opened. --repair makes indices, the index of words and the next number again, takes away parts of the index for \
      matches that are not in order, and gives up imports that were interrupted more than a day ago; texts are never \
      changed. An import that was interrupted goes on when the same file is imported again. \
      What it cannot repair, memory salvage saves.
      """)

  @OptionGroup var memory: MemoryOptions

  @Flag(help: "Look at every unit and every entry of the indices.")
  var full = false

  @Flag(help: "Make again what is made from the units, where it is wrong.")
  var repair = false

  @Flag(help: "Give up all imports that are not at their end, also those that may be going on.")
  var giveUpImports = false

  @OptionGroup var results: OutputOptions

  func run() throws {
    let session = try CommandSession(results)
    let job = MemoryCheckJob(session.work, memory: memory.location(session))
    let progress = Progress(results, verb: "checking")
    let report = try job.run(
      full: full, repairs: repair, givesUpImports: giveUpImports, progress: progress.show)
    progress.clear()
    for record in report.faults {
      if results.json { try JSONLine.print(record) } else { try StandardOutput.line(record.text.onOneLine) }
    }
    session.remark(report.summary)
    try StandardOutput.flush()
    if !report.faults.isEmpty { throw ExitCode(1) }
  }
}
