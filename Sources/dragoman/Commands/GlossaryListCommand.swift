import ArgumentParser
import BitextModel
import Workbench

struct GlossaryListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the concepts of the glossary.",
    discussion: """
      Examples:
        dragoman glossary list
        dragoman glossary list --type city --languages fr,az
        dragoman glossary list --common --type country --languages ru,az
        dragoman glossary list --json
      """)

  @Option(help: ArgumentHelp("Only this type, such as person or city.", valueName: "type"))
  var type: String?

  @Option(help: ArgumentHelp("The languages to show.", valueName: "tags"))
  var languages: LanguageList?

  @Flag(help: "With ICU's names of countries, cities and languages beneath the glossary.")
  var common = false

  @OptionGroup var glossary: GlossaryOptions
  @OptionGroup var results: OutputOptions

  func run() throws {
    let session = try CommandSession(results)
    let job = try GlossaryJob(session.work, glossaries: glossary.files, hasCommonNames: common)
    session.remark(job.remarks)
    let columns = languages?.languages ?? ["fr", "en", "az"]
    let records = try job.concepts(type: type, languages: languages?.languages ?? [])
    if results.json {
      for record in records { try JSONLine.print(record) }
      return
    }
    var table = TextTable(["id", "type"] + columns.map(\.canonical))
    for record in records {
      table.add([record.concept, record.type] + columns.map { record.preferredForm(in: $0) ?? "–" })
    }
    try StandardOutput.lines(table.lines)
    session.remark("\(records.count.counted("concept")).")
  }
}
