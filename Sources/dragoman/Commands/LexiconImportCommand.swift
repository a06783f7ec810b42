import ArgumentParser
import BitextModel
import Workbench

struct LexiconImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Makes a lexicon of a dictionary.",
    discussion: """
      Examples:
        dragoman lexicon import fr-en.dic -o fr-en.lexicon
        dragoman lexicon import words.tsv --from fr --to az -o fr-az.lexicon
        dragoman lexicon import freedict-fra-eng.index -o fr-en.lexicon

      Read: dictionaries of hunalign (a line is “translation @ word”), tables of two columns, dictd (the index, with the \
      definitions beside it), TEI of FreeDict, and tables of lexicon export; compressed or not. Formats are told by name \
      and content. Without --from and --to, the file's name says the languages.
      """)

  @Argument(help: ArgumentHelp("The dictionary.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("The language of the headwords.", valueName: "tag"))
  var from: LanguageTag?

  @Option(help: ArgumentHelp("The language of the translations.", valueName: "tag"))
  var to: LanguageTag?

  @Option(
    help: ArgumentHelp("The format, where it is told wrong: hunalign, table, dictd, tei.", valueName: "format"))
  var fromFormat: String?

  @Option(name: [.short, .long], help: ArgumentHelp("The lexicon, written whole or not at all.", valueName: "file"))
  var output: String

  @OptionGroup var results: OutputOptions

  func run() throws {
    let session = try CommandSession(results)
    let report = try LexiconJob(session.work).import(
      dictionary: file, from: from, to: to, format: fromFormat, output: output)
    try session.tell(report, results)
  }
}
