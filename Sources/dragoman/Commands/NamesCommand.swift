import ArgumentParser
import BitextModel
import Workbench

struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Shows how a name or term is spelled in the other languages.",
    discussion: """
      Examples:
        dragoman names Koubanytchbek
        dragoman names "Etats turciques" --to az
        dragoman names Aliyev --type person --json
        dragoman names "Жак Дюпон" --language ru --to fr,en,az

      Case, accents, apostrophes, hyphens and elision do not matter; what differed is said. \
      Where the glossary does not have a name, or languages are asked for with --to, likely spellings \
      are proposed; nothing is written anywhere. The exit status is 1 where a name is not found.

      With --json-lines, each line of input is {"id","name","lang","type"} and each line of output \
      {"id","matches":[{"concept","score","form","lang"}],"spellings":{"az":[…]},"proposals":{"az":[{"form","score","origin","reason"}]}}.
      """)

  @Argument(help: ArgumentHelp("The names.", valueName: "name"))
  var names: [String] = []

  @Option(help: ArgumentHelp("The language in which the name is written.", valueName: "tag"))
  var language: LanguageTag?

  @Option(help: ArgumentHelp("Show only the forms in these languages, such as fr,en,az.", valueName: "tags"))
  var to: LanguageList?

  @Option(help: ArgumentHelp("Look only for this type, such as person or city.", valueName: "type"))
  var type: String?

  @Option(
    help: ArgumentHelp(
      "How many concepts to show at most (default: 5; with --json-lines 10, and never more).", valueName: "number"))
  var limit: Int?

  @OptionGroup var batch: BatchOptions
  @OptionGroup var glossary: GlossaryOptions
  @OptionGroup var results: OutputOptions

  func validate() throws {
    if batch.jsonLines {
      if !names.isEmpty { throw ValidationError("--json-lines reads standard input and no name.") }
    } else if names.isEmpty {
      throw ValidationError("Give a name, such as dragoman names Koubanytchbek.")
    }
    if let limit, limit < 1 { throw ValidationError("--limit takes a whole number from 1.") }
  }

  func run() throws {
    let session = try CommandSession(results)
    let job = try NamesJob(session.work, glossaries: glossary.files)
    session.remark(job.remarks)
    if batch.jsonLines { return try answerLines(job) }
    var isMissing = false
    for name in names {
      let record = try job.lookUp(name, language: language, type: type, to: to?.languages ?? [], limit: limit ?? 5)
      if results.json {
        try JSONLine.print(record)
      } else {
        try print(record)
      }
      if record.matches.isEmpty {
        isMissing = true
        session.remark("‘\(name)’ is not in the glossary.")
      }
    }
    try StandardOutput.flush()
    if isMissing { throw ExitCode(1) }
  }

  private func print(_ record: NameRecord) throws {
    for (index, match) in record.matches.enumerated() {
      if index > 0 { try StandardOutput.line("") }
      try StandardOutput.line("\(match.concept) (\(match.type))  \(match.score.percentage): \(match.reason)")
      var table = TextTable(["  lang", "status", "form", "source"])
      for form in match.forms {
        let note = form.note.isEmpty ? "" : " (\(form.note))"
        table.add(["  \(form.lang)", form.status, form.form, form.source + note])
      }
      try StandardOutput.lines(table.lines)
    }
    try printProposals(record)
  }

  /// What the glossary does not have; what it has stands in the table of the concept.
  private func printProposals(_ record: NameRecord) throws {
    let proposals = record.proposals.filter { !$0.value.contains { $0.origin == "glossary" } }
    guard proposals.contains(where: { !$0.value.isEmpty }) else { return }
    if !record.matches.isEmpty { try StandardOutput.line("") }
    try StandardOutput.line("Likely spellings of \(record.name):")
    var table = TextTable(["  lang", "spelling", "likelihood", "where from"])
    for (language, spellings) in proposals.sorted(by: { $0.key < $1.key }) {
      for spelling in spellings.prefix(3) {
        table.add(["  \(language)", spelling.form, spelling.score.percentage, spelling.reason])
      }
    }
    try StandardOutput.lines(table.lines)
  }

  private struct Question: Decodable {
    var id: QuestionIdentifier?
    var name: String
    var lang: String?
    var type: String?
  }

  private struct Answer: Encodable {
    struct Match: Encodable {
      var concept: String
      var score: Double
      var form: String
      var lang: String
    }

    var id: QuestionIdentifier?
    var matches: [Match]
    var spellings: [String: [String]]
    var proposals: [String: [SpellingRecord]]
  }

  private func answerLines(_ job: NamesJob) throws {
    try JSONLine.answer(Question.self) { question in
      let record = try job.lookUp(
        question.name, language: question.lang.map { LanguageTag($0) }, type: question.type,
        to: to?.languages ?? [], limit: min(limit ?? 10, 10), isForProgram: true)
      return Answer(
        id: question.id,
        matches: record.matches.map { .init(concept: $0.concept, score: $0.score, form: $0.form, lang: $0.lang) },
        spellings: record.spellings, proposals: record.proposals)
    }
  }
}

extension Double {
  /// 0…1 as whole per cent.
  fileprivate var percentage: String { "\(Int((self * 100).rounded())) %" }
}
