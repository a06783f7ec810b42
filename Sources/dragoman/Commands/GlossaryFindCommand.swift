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
        dragoman glossary find --language az --json < article.txt

      Offsets are Unicode code points in the text, the end exclusive.

      With --json-lines, each line of input is {"id","lang","text"} and each line of output \
      {"id","mentions":[{"start","end","concept"}]}.
      """)

  @Argument(help: ArgumentHelp("The texts; - or nothing is standard input.", valueName: "file"))
  var files: [String] = []

  @Option(help: ArgumentHelp("The texts’ language.", valueName: "tag"))
  var language: LanguageTag?

  @OptionGroup var batch: BatchOptions
  @OptionGroup var glossary: GlossaryOptions
  @OptionGroup var results: OutputOptions

  func run() throws {
    let session = try CommandSession(results)
    let job = try GlossaryJob(session.work, glossaries: glossary.files)
    session.remark(job.remarks)
    if batch.jsonLines { return try answerLines(job) }
    for input in try InputList.files(files, verb: Self.self) {
      let found = try job.find(path: input, language: language)
      session.remark(found.remarks)
      if results.json {
        for record in found.records { try JSONLine.print(record) }
        continue
      }
      var table = TextTable(["line", "start", "end", "concept", "text"], numeric: [0, 1, 2])
      for record in found.records {
        table.add([
          String(record.line), String(record.start), String(record.end), record.concept, record.text.onOneLine,
        ])
      }
      try StandardOutput.lines(table.lines)
    }
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

  private func answerLines(_ job: GlossaryJob) throws {
    try JSONLine.answer(Question.self) { question in
      let language = question.lang.map { LanguageTag($0) } ?? language
      let mentions = job.mentions(in: question.text, language: language)
      return Answer(
        id: question.id, mentions: mentions.map { .init(start: $0.start, end: $0.end, concept: $0.concept) })
    }
  }
}
