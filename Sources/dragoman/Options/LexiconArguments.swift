import ArgumentParser
import Workbench

/// What an alignment knows of words beforehand.
struct LexiconArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A memory, or any file of translations, whose words are learnt; again for more.", valueName: "name|path"))
  var memory: [String] = []

  @Option(
    help: ArgumentHelp(
      "A lexicon, or a dictionary (hunalign .dic, TSV, CSV, dictd, TEI); again for more.", valueName: "file"))
  var dictionary: [String] = []

  @Flag(name: .customLong("no-lexicons"), help: "Do without the built-in lexicons.")
  var withoutBuiltIn = false

  var choice: LexiconChoice {
    var choice = LexiconChoice()
    choice.memories = memory
    choice.dictionaries = dictionary
    choice.usesBuiltIn = !withoutBuiltIn
    return choice
  }

  /// The files that are read.
  var files: [String] { dictionary + memory }
}
