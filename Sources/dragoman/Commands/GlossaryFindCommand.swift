import ArgumentParser
import BitextModel
import Workbench

struct GlossaryFindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Finds the glossary's names and terms in running text.",
    discussion: """
      Examples:
        dragoman glossary find article.fr.txt
        dragoman glossary find --type person,organisation --mark article.fr.txt
        dragoman glossary find --counts *.az.txt
        dragoman glossary find --status deprecated --json < article.txt

      Offsets are Unicode code points in the text, the end exclusive.

      With --json-lines, each line of input is {"id","lang","text"} and each line of output \
      {"id","mentions":[{"start","end","concept"}]}.
      """)

  @Argument(help: ArgumentHelp("The texts; - or nothing is standard input.", valueName: "file"))
  var files: [String] = []

  @Option(help: ArgumentHelp("The texts’ language.", valueName: "tag"))
  var language: LanguageTag?

  @Option(help: ArgumentHelp("Only these types, such as person,city.", valueName: "types"))
  var type: NameList?

  @Option(help: ArgumentHelp("Only forms of these statuses: preferred, admitted, deprecated.", valueName: "statuses"))
  var status: NameList?

  @Flag(help: "Print the text, with [mention|concept] in place of each mention.")
  var mark = false

  @Flag(help: "Count the mentions of each concept in all texts.")
  var counts = false

  @OptionGroup var batch: BatchOptions
  @OptionGroup var glossary: GlossaryOptions
  @OptionGroup var results: OutputOptions

  func validate() throws {
    if [mark, counts, batch.jsonLines].filter({ $0 }).count > 1 {
      throw ValidationError("--mark, --counts and --json-lines exclude each other: use one of them.")
    }
    if mark, results.json { throw ValidationError("--mark prints text: leave --json out.") }
  }

  func run() throws {
    let session = try CommandSession(results)
    let job = try TermFindingJob(
      session.work, glossaries: glossary.files, types: type?.names ?? [], statuses: status?.names ?? [])
    session.remark(job.remarks)
    if batch.jsonLines { return try answerLines(job, session) }
    var tally = MentionTally()
    for input in try InputList.files(files, verb: Self.self) {
      if mark {
        session.remark(try job.mark(path: input, language: language) { try StandardOutput.write(Array($0.utf8)) })
      } else if counts {
        session.remark(try job.find(path: input, language: language) { tally.add($0) })
      } else if results.json {
        session.remark(try job.find(path: input, language: language) { try JSONLine.print($0) })
      } else {
        try printTable(job, input, session)
      }
    }
    if counts { try print(tally) }
  }

  /// The most rows whose widths are made equal, so that a long text needs no more memory for them.
  private static let rowsOfTable = 5000

  private func printTable(_ job: TermFindingJob, _ input: String, _ session: CommandSession) throws {
    let empty = TextTable(["line", "start", "end", "concept", "text"], numeric: [0, 1, 2])
    var (table, rows) = (empty, 0)
    let remarks = try job.find(path: input, language: language) { record in
      table.add([
        String(record.line), String(record.start), String(record.end), record.concept, record.text.onOneLine,
      ])
      rows += 1
      guard rows == Self.rowsOfTable else { return }
      try StandardOutput.lines(table.lines)
      (table, rows) = (empty, 0)
    }
    session.remark(remarks)
    try StandardOutput.lines(table.lines)
  }

  private func print(_ tally: MentionTally) throws {
    if results.json {
      for record in tally.records { try JSONLine.print(record) }
      return
    }
    var table = TextTable(["mentions", "concept", "type", "spellings"], numeric: [0])
    for record in tally.records {
      let spellings = record.spellings.map { "\($0.text.onOneLine) (\($0.count))" }.joined(separator: ", ")
      table.add([String(record.count), record.concept, record.type, spellings])
    }
    try StandardOutput.lines(table.lines)
  }

  private struct Question: Decodable {
    var id: QuestionIdentifier?
    var lang: String?
    var text: String
  }

  private struct Answer: Encodable {
    struct Mention: Encodable {
      var start: Int
      var end: Int
      var concept: String
    }

    var id: QuestionIdentifier?
    var mentions: [Mention]
  }

  private func answerLines(_ job: TermFindingJob, _ session: CommandSession) throws {
    var told: Set<String> = []
    try JSONLine.answer(Question.self) { question in
      let language = question.lang.map { LanguageTag($0) } ?? language
      if let code = language?.language, told.count < 100, told.insert(code).inserted {
        session.remark(job.remarks(on: language))
      }
      let mentions = job.mentions(in: question.text, language: language)
      return Answer(
        id: question.id, mentions: mentions.map { .init(start: $0.start, end: $0.end, concept: $0.concept) })
    }
  }
}
