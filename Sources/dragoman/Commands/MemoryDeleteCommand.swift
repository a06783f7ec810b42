import ArgumentParser
import Workbench

struct MemoryDeleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Takes units out of a memory.",
    discussion: """
      Examples:
        dragoman memory delete --where 'date < 2015' --memory news --dry-run
        dragoman memory delete --where 'document ~ "^draft"' --memory news --removed drafts.tmx
        dragoman memory delete --where 'text.fr contains Bakou and not user = jean'

      It asks nothing, says what it did, and can be undone: dragoman memory undo. The units go to a file as well \
      (--removed). Fields of a condition: text, text.LANGUAGE, language, id, document, user, tool, note, prop.TYPE, \
      score, date, created, changed, used, uses. language = fr takes fr, fr-CA and fr-FR; language = fr-CA takes only \
      texts that say so. The exit status is 1 where no unit is meant.
      """)

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "The units for which it holds, such as 'date < 2015 and text.fr contains Bakou'.", valueName: "condition"))
  var condition: String

  @OptionGroup var upkeep: UpkeepOptions
  @OptionGroup var memory: MemoryOptions
  @OptionGroup var results: OutputOptions

  func run() throws {
    let session = try CommandSession(results)
    let job = try DeleteJob(
      session.work, memory: memory.location(session), where: condition, isDryRun: upkeep.dryRun,
      removed: upkeep.place, sampleCount: upkeep.samples)
    let progress = Progress(results, verb: "deleting")
    let report = try job.run(progress: progress.show)
    progress.clear()
    try UpkeepOutput.show(report, results, session, showsSamples: upkeep.dryRun, isKept: upkeep.place.isStandardOutput)
  }
}
