import ArgumentParser
import BitextModel
import Workbench

/// How units are written, and which.
struct UnitOutputArguments: ParsableArguments {
  @Option(help: ArgumentHelp("The output’s format, where its name does not tell.", valueName: "format"))
  var to: String?

  @Option(help: ArgumentHelp("Only these languages, such as fr,az; the first is the source.", valueName: "tags"))
  var languages: LanguageList?

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Only units for which it holds, such as 'date >= 2025 and text.fr contains Bakou' or 'language = fr-CA' (texts that say so; fr takes fr-CA too).",
      valueName: "condition"))
  var condition: String?

  @Option(
    help: ArgumentHelp("TMX as this tool wants it: omegat, trados or memoq.", valueName: "tool"),
    completion: .list(UnitOutputOptions.profileNames))
  var profile: String?

  @Option(help: ArgumentHelp("Write files of at most so many units: NAME-001.tmx and so on.", valueName: "units"))
  var split: Int?

  @Flag(help: "A table for a spreadsheet program: marked as UTF-8, commas, nothing that it would run as a formula.")
  var excel = false

  var options: UnitOutputOptions {
    get throws {
      var options = UnitOutputOptions()
      options.format = to
      if let profile { try options.setProfile(profile) }
      options.unitsPerFile = split
      options.isForSpreadsheets = excel
      options.selection.languages = languages?.languages ?? []
      options.selection.condition = try condition.map { try UnitCondition($0) }
      return options
    }
  }
}
