import ArgumentParser
import BitextModel
import Workbench

struct MemoryMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Makes one unit of several that have the same source.",
    discussion: """
      Examples:
        dragoman memory merge 4711 4712 --memory news
        dragoman memory merge 12 15 99 --source fr

      So pairs such as fr–en and fr–az become one unit in three languages. Texts of languages that the others have \
      not are added; dates, properties and notes of equal ones are united. Two different texts in one language are \
      both kept, and said. Undo it with: dragoman memory undo. The exit status is 1 where there is no such unit.
      """)

  @Argument(help: ArgumentHelp("The units; the first gives its name and place.", valueName: "number"))
  var numbers: [Int64]

  @Option(help: ArgumentHelp("The language that they have in common, where it is not the first.", valueName: "tag"))
  var source: LanguageTag?

  @OptionGroup var memory: MemoryOptions
  @OptionGroup var results: OutputOptions

  func run() throws {
    let session = try CommandSession(results)
    let job = try MergeJob(session.work, memory: memory.location(session), source: source)
    let report = try UpkeepOutput.finding(session) { try job.run(numbers) }
    try UpkeepOutput.show(report, results, session, showsSamples: true)
  }
}
