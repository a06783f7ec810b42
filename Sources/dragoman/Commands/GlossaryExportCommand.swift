import ArgumentParser
import BitextModel
import Workbench

struct GlossaryExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the glossary for other programs.",
    discussion: """
      Examples:
        dragoman glossary export --to omegat --languages fr,az -o glossary.txt
        dragoman glossary export --to wide -o glossary.tsv
        dragoman glossary export > all.tsv

      Formats: tsv (a form a row, our own), wide (a concept a row, a language a column), omegat \
      (two languages, without deprecated forms), tbx (TBX-Basic).
      """)

  @Option(help: ArgumentHelp("The format: tsv, wide, omegat or tbx.", valueName: "format"))
  var to: GlossaryFormat = .tsv

  @Option(help: ArgumentHelp("The languages to write; for omegat the source and the target.", valueName: "tags"))
  var languages: LanguageList?

  @Option(name: [.short, .long], help: ArgumentHelp("Write to a file, whole or not at all.", valueName: "file"))
  var output = "-"

  @Flag(help: "With ICU's names of countries, cities and languages beneath the glossary.")
  var common = false

  @OptionGroup var glossary: GlossaryOptions
  @OptionGroup var results: OutputOptions

  func validate() throws {
    if to == .omegat, languages?.languages.count != 2 {
      throw ValidationError("--to omegat needs two languages, such as --languages fr,az.")
    }
  }

  func run() throws {
    let session = try CommandSession(results)
    let job = try GlossaryJob(session.work, glossaries: glossary.files, hasCommonNames: common)
    session.remark(job.remarks)
    try OutputProtection.check(output, against: glossary.files)
    let record = try job.export(to: output, as: to, languages: languages?.languages ?? [])
    if results.json, output != "-" { try JSONLine.print(record) }
    session.remark("\(record.terms.counted("term")) of \(record.concepts.counted("concept")) written to \(output).")
  }
}
