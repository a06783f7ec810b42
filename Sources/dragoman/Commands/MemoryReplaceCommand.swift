import ArgumentParser
import BitextModel
import Workbench

struct MemoryReplaceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replace",
    abstract: "Replaces text in the segments of a memory.",
    discussion: """
      Examples:
        dragoman memory replace Bakou Baku --language en --memory news --dry-run
        dragoman memory replace '(\\d+) %' '$1 %' --regex --language fr --memory news
        dragoman memory replace ' +$' '' --regex --where 'document = a.docx'

      Texts are changed and nothing else; inline codes keep their places. A unit in which a code stands \
      inside of what would be replaced is left as it is, and said. A unit that becomes the same as another \
      is made one with it. Changed units get the date and your name. Undo it with: dragoman memory undo. \
      The exit status is 1 where nothing is found.
      """)

  @Argument(help: ArgumentHelp("The text to look for, in this very case.", valueName: "pattern"))
  var pattern: String

  @Argument(help: ArgumentHelp("What takes its place.", valueName: "with"))
  var replacement: String

  @Option(help: ArgumentHelp("Look only in segments of this language.", valueName: "tag"))
  var language: LanguageTag?

  @Flag(help: "The pattern is a regular expression of ICU; $1 and ${name} are what its groups matched.")
  var regex = false

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp("Only in units for which it holds, such as 'date < 2015'.", valueName: "condition"))
  var condition: String?

  @OptionGroup var upkeep: UpkeepOptions
  @OptionGroup var memory: MemoryOptions
  @OptionGroup var results: OutputOptions

  func run() throws {
    let session = try CommandSession(results)
    let text = try TextReplacement(pattern, with: replacement, isRegularExpression: regex)
    let job = try ReplaceJob(
      session.work, memory: memory.location(session), text, language: language, where: condition,
      isDryRun: upkeep.dryRun, removed: upkeep.place, sampleCount: upkeep.samples)
    let progress = Progress(results, verb: "replacing")
    let report = try job.run(progress: progress.show)
    progress.clear()
    try UpkeepOutput.show(report, results, session, showsSamples: upkeep.dryRun, isKept: upkeep.place.isStandardOutput)
  }
}
