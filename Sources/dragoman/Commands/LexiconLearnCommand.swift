import ArgumentParser
import BitextModel
import Workbench

struct LexiconLearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Learns a lexicon from a memory or a file of translations.",
    discussion: """
      Examples:
        dragoman lexicon learn --memory news --from fr --to en -o fr-en.lexicon
        dragoman lexicon learn --memory a.tmx --memory b.xliff -o en-az.lexicon

      Without --from and --to, the output's name says the languages. Of very large memories, a sample is learnt from.
      """)

  @Option(
    help: ArgumentHelp("A memory, or any file of translations; again for more.", valueName: "name|path"))
  var memory: [String] = []

  @Option(help: ArgumentHelp("The language of the first words.", valueName: "tag"))
  var from: LanguageTag?

  @Option(help: ArgumentHelp("The language of their translations.", valueName: "tag"))
  var to: LanguageTag?

  @Option(name: [.short, .long], help: ArgumentHelp("The lexicon, written whole or not at all.", valueName: "file"))
  var output: String

  @OptionGroup var results: OutputOptions

  func run() throws {
    let session = try CommandSession(results)
    let report = try LexiconJob(session.work).learn(memories: memory, from: from, to: to, output: output)
    try session.tell(report, results)
  }
}
