import ArgumentParser
import BitextModel
import Workbench

/// How files of units are read.
struct IntakeArguments: ParsableArguments {
  @Option(help: ArgumentHelp("The input’s format, where it is told wrong.", valueName: "format"))
  var from: String?

  @Option(
    help: ArgumentHelp("The languages of the input’s texts in their order, where it does not tell.", valueName: "tags"))
  var inputLanguages: LanguageList?

  @Flag(help: "Refuse a file at its first repair or rejection.")
  var strict = false

  @Option(help: ArgumentHelp("Keep the text of units that are not taken in a file.", valueName: "file"))
  var rejects: String?

  var options: IntakeOptions {
    var options = IntakeOptions()
    options.format = from
    options.languages = inputLanguages?.languages ?? []
    options.isStrict = strict
    options.rejects = rejects
    return options
  }
}
