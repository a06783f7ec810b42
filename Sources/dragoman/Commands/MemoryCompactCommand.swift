import ArgumentParser
import Workbench

struct MemoryCompactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact",
    abstract: "Makes a memory smaller by forgetting what old acts took away.",
    discussion: """
      Examples:
        dragoman memory compact --memory news --dry-run
        dragoman memory compact --memory news --keep 365

      Units that were deleted or replaced are kept, so that acts can be undone; those of old acts are forgotten here, \
      and these acts cannot be undone any more. memory history still lists them. Units that the memory has are not \
      touched. Needs as much room on the disk as the memory has, while it goes on.
      """)

  @OptionGroup var memory: MemoryOptions

  @Option(help: ArgumentHelp("Acts of the last so many days can still be undone.", valueName: "days"))
  var keep = 90

  @Flag(help: "Only say what would be done.")
  var dryRun = false

  @OptionGroup var results: OutputOptions

  func run() throws {
    let session = try CommandSession(results)
    let job = CompactJob(session.work, memory: memory.location(session))
    let (record, summary) = try job.run(keepingDays: keep, isTrial: dryRun)
    if results.json { try JSONLine.print(record) }
    session.remark(summary)
    try StandardOutput.flush()
  }
}
