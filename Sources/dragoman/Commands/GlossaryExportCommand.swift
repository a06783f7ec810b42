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
        dragoman glossary export --to tbx3 --type person -o people.tbx
        dragoman glossary export --to csv --excel -o glossary.csv
        dragoman glossary export > all.tsv

      Formats: tsv (a form a row, our own), wide (a concept a row, a language a column) and csv (the same with commas), \
      omegat (two languages, without deprecated forms), tbx2 (or tbx: what OmegaT and Okapi read), tbx3 (TBX-Basic of \
      2019), utx (two languages). tsv, tbx2 and tbx3 hold everything; what the others leave out is said.
      """)

  @Option(
    help: ArgumentHelp("The format: tsv, wide, csv, omegat, tbx2, tbx3 or utx.", valueName: "format"))
  var to: GlossaryFormat = .tsv

  @Option(
    help: ArgumentHelp("The languages to write; for omegat and utx the source and the target.", valueName: "tags"))
  var languages: LanguageList?

  @Option(help: ArgumentHelp("Only this type, such as person or city.", valueName: "type"))
  var type: String?

  @Flag(help: "Begin a wide table with a byte order mark, which Excel needs for UTF-8.")
  var excel = false

  @Option(name: [.short, .long], help: ArgumentHelp("Write to a file, whole or not at all.", valueName: "file"))
  var output = "-"

  @Flag(help: "With ICU's names of countries, cities and languages beneath the glossary.")
  var common = false

  @OptionGroup var glossary: GlossaryOptions
  @OptionGroup var results: OutputOptions

  func validate() throws {
    if to.isBilingual, languages?.languages.count != 2 {
      throw ValidationError("--to \(to.rawValue) needs two languages, such as --languages fr,az.")
    }
    if excel, to != .csv, to != .wide { throw ValidationError("--excel goes with --to csv or --to wide.") }
  }

  func run() throws {
    let session = try CommandSession(results)
    let job = try GlossaryExportJob(session.work, glossaries: glossary.files, hasCommonNames: common)
    session.remark(job.remarks)
    try OutputProtection.check(output, against: glossary.files)
    let record = try job.run(
      to: output, as: to, languages: languages?.languages ?? [], type: type, forExcel: excel)
    if results.json, output != "-" { try JSONLine.print(record) }
    if let losses = record.losses { session.remark("left out, as \(record.format) has no place for it: \(losses).") }
    if record.formulaLike > 0 {
      session.remark(
        "\(record.formulaLike.counted("cell")) may be taken for formulas by a spreadsheet; a guard would change the names."
      )
    }
    session.remark("\(record.terms.counted("term")) of \(record.concepts.counted("concept")) written to \(output).")
  }
}
