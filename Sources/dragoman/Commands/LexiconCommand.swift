import ArgumentParser

struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "Makes and shows lexicons: which words of two languages translate each other.",
    discussion: """
      Examples:
        dragoman lexicon learn --memory news --from fr --to en -o fr-en.lexicon
        dragoman lexicon import fr-en.dic -o fr-en.lexicon
        dragoman lexicon show fr-en.lexicon gouvernement
        dragoman lexicon export fr-en.lexicon -o fr-en.tsv
        dragoman align a.fr.txt a.en.txt --dictionary fr-en.lexicon

      Words are kept by their first letters, in small letters. align --memory learns by itself, and keeps what it has \
      learnt; a lexicon of one's own is for giving away, and for dictionaries that are large.
      """,
    subcommands: [
      LexiconLearnCommand.self, LexiconImportCommand.self, LexiconShowCommand.self, LexiconExportCommand.self,
    ])
}
