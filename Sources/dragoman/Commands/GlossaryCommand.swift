import ArgumentParser

struct GlossaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary",
    abstract: "Lists, finds, checks and keeps the glossary's names and terms.",
    discussion: """
      Examples:
        dragoman glossary list --type city
        dragoman glossary find article.fr.txt
        dragoman glossary add ilham-aliyev --type person --fr "Ilham Aliyev" --az "İlham Əliyev" --glossary names.tsv
        dragoman glossary import customer.tbx -o names.tsv
        dragoman glossary export --to omegat --languages fr,az -o glossary.txt
        dragoman glossary check names.tsv
      """,
    subcommands: [
      GlossaryListCommand.self, GlossaryFindCommand.self, GlossaryAddCommand.self, GlossaryImportCommand.self,
      GlossaryExportCommand.self, GlossaryMergeCommand.self, GlossaryCheckCommand.self,
    ])
}
