import ArgumentParser
import BitextModel
import Workbench

struct MemorySplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Makes several units of one.",
    discussion: """
      Examples:
        dragoman memory split 4711 --at fr:34,az:30 --memory news
        dragoman memory split 4711 --pairs --source fr

      --at cuts every text before a character (counted in code points from 0), as many times in each language; \
      white space at a cut is left out, and inline codes go to the piece that they belong to. --pairs makes a unit of \
      the source with each other language. All units keep the place, dates, properties and notes of the \
      first. Undo it with: dragoman memory undo. The exit status is 1 where there is no such unit.
      """)

  @Argument(help: ArgumentHelp("The unit.", valueName: "number"))
  var number: Int64

  @Option(help: ArgumentHelp("Cut before these characters, in every language.", valueName: "tag:place,…"))
  var at: CutPlaces?

  @Flag(help: "A unit for each language but the source.")
  var pairs = false

  @Option(help: ArgumentHelp("The source of the pairs, where the unit does not say it.", valueName: "tag"))
  var source: LanguageTag?

  @OptionGroup var memory: MemoryOptions
  @OptionGroup var results: OutputOptions

  func validate() throws {
    if (at == nil) != pairs { throw ValidationError("Say how: --at or --pairs.") }
    if source != nil, !pairs { throw ValidationError("--source is for --pairs.") }
  }

  func run() throws {
    let session = try CommandSession(results)
    let job = try SplitJob(session.work, memory: memory.location(session))
    let manner = at.map { SplitJob.Manner.places($0.places) } ?? .pairs(source: source)
    let report = try UpkeepOutput.finding(session) { try job.run(number, manner) }
    try UpkeepOutput.show(report, results, session, showsSamples: true)
  }
}
