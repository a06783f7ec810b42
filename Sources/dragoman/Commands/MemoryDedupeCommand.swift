import ArgumentParser
import Workbench

struct MemoryDedupeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dedupe",
    abstract: "Makes one unit of those that say the same.",
    discussion: """
      Examples:
        dragoman memory dedupe --memory news --dry-run
        dragoman memory dedupe --memory news --keep most-used --ignore-case
        dragoman memory dedupe --same-context --where 'document ~ "^2024"'

      Units are the same where they have the same texts in the same languages, whatever the order of \
      languages, the white space, the apostrophes and quotation marks and how accents are encoded. The texts of one of \
      them stay. Dates, properties and notes are united as an import would unite them, and use counts are added. \
      Undo it with: dragoman memory undo. The exit status is 1 where there are no duplicates.
      """)

  @Option(
    help: ArgumentHelp("The unit whose texts stay: newest, oldest or most-used.", valueName: "choice"),
    completion: .list(DedupeJob.choices))
  var keep = "newest"

  @Flag(help: "Capital and small letters are the same.")
  var ignoreCase = false

  @Flag(help: "Inline codes do not matter.")
  var ignoreCodes = false

  @Flag(help: "Units of other documents, with other names or in other contexts are not the same.")
  var sameContext = false

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp("Only among units for which it holds, such as 'date < 2015'.", valueName: "condition"))
  var condition: String?

  @OptionGroup var upkeep: UpkeepOptions
  @OptionGroup var memory: MemoryOptions
  @OptionGroup var results: OutputOptions

  func run() throws {
    let session = try CommandSession(results)
    var form = UnitForm()
    form.ignoresCase = ignoreCase
    form.ignoresCodes = ignoreCodes
    form.comparesContexts = sameContext
    let job = try DedupeJob(
      session.work, memory: memory.location(session), form, keep: keep, where: condition, isDryRun: upkeep.dryRun,
      removed: upkeep.place, sampleCount: upkeep.samples)
    let progress = Progress(results, verb: "comparing")
    let report = try job.run(progress: progress.show)
    progress.clear()
    try UpkeepOutput.show(report, results, session, showsSamples: upkeep.dryRun, isKept: upkeep.place.isStandardOutput)
  }
}
