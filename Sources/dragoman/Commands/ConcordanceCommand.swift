import ArgumentParser
import BitextModel
import Workbench

struct ConcordanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "concordance",
    abstract: "Finds a phrase inside the segments of a memory, with what stands on the other side.",
    discussion: """
      Examples:
        dragoman concordance "chef de l’Etat" --memory news
        dragoman concordance Təşkilat --language az --to fr
        dragoman concordance --words "sommet Samarcande" --where 'date >= 2025' --sort date
        dragoman concordance "chef de * Etat" --memory news --memory archive

      Case, accents and apostrophes do not matter. The words stand side by side, and the last one may \
      go on (a suffix); with --words they stand anywhere and each may go on. With --exact, or in \
      quotes inside the phrase ('"Etat turc"'), no word goes on.

      * in a word stands for any letters (turc*), * alone for one word, and ? before a letter for one \
      letter (organi?ation).

      Hits are sorted as they were stored (newest, oldest), or by date, document, length, score, or the \
      words left or right of the phrase. The exit status is 1 where nothing is found.
      """)

  @Argument(help: ArgumentHelp("The phrase.", valueName: "phrase"))
  var phrase: String

  @Flag(help: "Find all the words, in any order.")
  var words = false

  @Flag(help: "Find the words as they are, without suffixes.")
  var exact = false

  @Option(help: ArgumentHelp("Look only in segments of these languages.", valueName: "tags"))
  var language: LanguageList?

  @Option(
    help: ArgumentHelp("Show only these languages on the other side, and no hits that have none.", valueName: "tags"))
  var to: LanguageList?

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Only units for which it holds, such as 'date >= 2025 and user = leyla'.", valueName: "condition"))
  var condition: String?

  @Option(
    help: ArgumentHelp("How hits are sorted (default: newest).", valueName: "order"),
    completion: .list(ConcordanceOptions.orderNames))
  var sort: String?

  @Option(help: ArgumentHelp("How many hits to show at most.", valueName: "number"))
  var limit = 20

  @Option(help: ArgumentHelp("How many hits to pass over before.", valueName: "number"))
  var offset = 0

  @Option(
    help: ArgumentHelp(
      "How many units to ask at most whether a condition or --to fits them.", valueName: "number"))
  var examine = 100_000

  @OptionGroup var memories: MemoriesOptions
  @OptionGroup var results: OutputOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit takes a whole number from 1.") }
    if offset < 0 { throw ValidationError("--offset takes a whole number from 0.") }
    if examine < 1 { throw ValidationError("--examine takes a whole number from 1.") }
  }

  func run() throws {
    let session = try CommandSession(results)
    var options = ConcordanceOptions()
    options.isOfWords = words
    options.isExact = exact
    options.languages = language?.languages ?? []
    options.targets = to?.languages ?? []
    options.condition = try condition.map { try UnitCondition($0) }
    if let sort { try options.setOrder(sort) }
    (options.limit, options.offset, options.examinedLimit) = (limit, offset, examine)
    let locations = try memories.memories(session).map(\.location)
    let job = try ConcordanceJob(session.work, memories: locations)
    let result = try job.find(phrase, options)
    for (index, record) in result.records.enumerated() {
      if results.json {
        try JSONLine.print(record)
        continue
      }
      if index > 0 { try StandardOutput.line("") }
      try StandardOutput.line("\(record.lang)  \(record.marked(opening: "[", closing: "]").onOneLine)")
      for other in record.others { try StandardOutput.line("\(other.lang)  \(other.text.onOneLine)") }
      let memory = locations.count > 1 ? record.memory : nil
      let origin = [record.document, memory].compactMap(\.self).joined(separator: " · ")
      if !origin.isEmpty { try StandardOutput.line("    \(origin.onOneLine)") }
    }
    try StandardOutput.flush()
    session.remark(result.remarks)
    if result.count > 0 { return session.remark(result.summary) }
    session.remark("‘\(phrase)’ is in no segment.")
    throw ExitCode(1)
  }
}
