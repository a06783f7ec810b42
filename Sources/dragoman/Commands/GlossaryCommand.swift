import ArgumentParser

struct GlossaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary",
    abstract: "Lists, finds and exports the glossary's names and terms.",
    discussion: """
      Examples:
        dragoman glossary list --type city
        dragoman glossary find article.fr.txt
        dragoman glossary export --to omegat --languages fr,az -o glossary.txt
      """,
    subcommands: [GlossaryListCommand.self, GlossaryFindCommand.self, GlossaryExportCommand.self])
}
