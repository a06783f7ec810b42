import ArgumentParser
import BitextModel
import Workbench

struct MatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Finds exact and fuzzy matches in a memory.",
    discussion: """
      Examples:
        dragoman match "Le chef de l’Etat s’est dit convaincu." --from fr --to az
        dragoman match --from fr --to en --memory news --threshold 50 < sentence.txt
        dragoman match "Bonjour." --from fr --to az --memory news --memory archive@5 --penalty alignment=3

      A score of 100 is the same text, 101 in the same context; 99 differs in case, white space, apostrophes, \
      quotes or codes; below, the share of words that agree. The exit status is 1 where nothing matches.

      Penalties are off unless they are named: region (another region of the language), alignment (not reviewed), \
      targets (several translations), age (3/10: 3 points after 10 years), machine. Where only numbers differ, the \
      translation is shown with the numbers put right, too.

      With --json-lines, each line of input is {"id","text"}, with "previous", "following" (the segments beside it) \
      and "key" where they are known, and each line of output {"id","matches":[{"score","source","target",…}]}, best first.
      """)

  @Argument(help: ArgumentHelp("The segment; without it, standard input is one.", valueName: "text"))
  var text: String?

  @Option(help: ArgumentHelp("The segment's language.", valueName: "tag"))
  var from: LanguageTag?

  @Option(help: ArgumentHelp("The language of the translations wanted.", valueName: "tag"))
  var to: LanguageTag?

  @Option(help: ArgumentHelp("The lowest score shown, 1…100.", valueName: "score"))
  var threshold = 70

  @Option(help: ArgumentHelp("How many matches to show at most.", valueName: "number"))
  var limit = 5

  @Option(help: ArgumentHelp("The segment before, for matches in context.", valueName: "text"))
  var previous: String?

  @Option(help: ArgumentHelp("The segment behind, for matches in context.", valueName: "text"))
  var following: String?

  @Option(help: ArgumentHelp("The key of the segment, for matches in context.", valueName: "key"))
  var key: String?

  @Option(
    help: ArgumentHelp(
      "Points that matches lose: \(PenaltyText.names.joined(separator: ", ")).", valueName: "kind=points"))
  var penalty: [String] = []

  @Flag(help: "Write down in the memory that the best match was used.")
  var recordUse = false

  @Flag(help: "Show the longest phrases of the segment that the memory has, too.")
  var phrases = false

  @OptionGroup var batch: BatchOptions
  @OptionGroup var memories: MemoriesOptions
  @OptionGroup var results: OutputOptions

  func validate() throws {
    if !(1...100).contains(threshold) { throw ValidationError("--threshold takes a whole number from 1 to 100.") }
    if limit < 1 { throw ValidationError("--limit takes a whole number from 1.") }
    if batch.jsonLines, text != nil { throw ValidationError("--json-lines reads standard input and no text.") }
  }

  func run() throws {
    let session = try CommandSession(results)
    let settings = session.work.settings
    guard let from = from ?? settings.from.content else {
      throw ValidationError("Name the segment's language with --from, such as --from fr.")
    }
    guard let to = to ?? settings.to.content.first else {
      throw ValidationError("Name the language of the translations with --to, such as --to az.")
    }
    let chosen = try memories.memories(session)
    let phraseJob =
      phrases ? try PhraseJob(session.work, memories: chosen.map(\.location), from: from, to: to) : nil
    let job = try MatchJob(
      session.work, memories: chosen, from: from, to: to, threshold: threshold,
      limit: limit, penalties: penalty.isEmpty ? settings.penalties.content : penalty, recordsUse: recordUse)
    if batch.jsonLines { return try answerLines(job, phraseJob) }
    let segment = Segment(try text ?? InputText.standardInput(verb: Self.self))
    let records = try job.matches(
      for: MatchJob.Question(segment, previous: previous, following: following, key: key))
    for (index, record) in records.enumerated() {
      if results.json {
        try JSONLine.print(record)
        continue
      }
      if index > 0 { try StandardOutput.line("") }
      let score = String(record.score)
      try StandardOutput.line("\(score) %  \(record.source.onOneLine)")
      let indent = String(repeating: " ", count: score.count + 4)
      if let difference = record.differenceText { try StandardOutput.line(indent + difference.onOneLine) }
      try StandardOutput.line(indent + record.target.onOneLine)
      if let adapted = record.adaptedTarget {
        try StandardOutput.line("\(indent)\(adapted.onOneLine)  (numbers put right)")
      }
      if let remark = record.remark { try StandardOutput.line("\(indent)(\(remark))") }
      if let document = record.document { try StandardOutput.line(indent + document) }
    }
    let found = try phraseJob?.phrases(in: segment.text) ?? []
    for (index, record) in found.enumerated() {
      if results.json {
        try JSONLine.print(record)
      } else {
        if index > 0 || !records.isEmpty { try StandardOutput.line("") }
        try StandardOutput.lines(record.lines.map(\.onOneLine))
      }
    }
    try StandardOutput.flush()
    if records.isEmpty, found.isEmpty {
      session.remark("nothing matches at \(threshold) % or more.")
      throw ExitCode(1)
    }
  }

  private struct Question: Decodable {
    var id: QuestionIdentifier?
    var text: String
    var previous: String?
    var following: String?
    var key: String?
  }

  private struct Answer: Encodable {
    var id: QuestionIdentifier?
    var matches: [MatchRecord]
    var phrases: [PhraseRecord]?
  }

  private func answerLines(_ job: MatchJob, _ phraseJob: PhraseJob?) throws {
    try JSONLine.answer(Question.self) { question in
      Answer(
        id: question.id,
        matches: try job.matches(
          for: MatchJob.Question(
            Segment(question.text), previous: question.previous, following: question.following, key: question.key)),
        phrases: try phraseJob?.phrases(in: question.text))
    }
  }
}
