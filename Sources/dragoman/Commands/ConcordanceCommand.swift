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

      Case, accents and apostrophes do not matter; the last word may go on (a suffix). The exit \
      status is 1 where nothing is found.
      """)

  @Argument(help: ArgumentHelp("The phrase.", valueName: "phrase"))
  var phrase: String

  @Option(help: ArgumentHelp("Look only in segments of this language.", valueName: "tag"))
  var language: LanguageTag?

  @Option(help: ArgumentHelp("Show only these languages on the other side.", valueName: "tags"))
  var to: LanguageList?

  @Option(help: ArgumentHelp("How many hits to show at most.", valueName: "number"))
  var limit = 20

  @OptionGroup var memory: MemoryOptions
  @OptionGroup var results: OutputOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit takes a whole number from 1.") }
  }

  func run() throws {
    let session = try CommandSession(results)
    let job = try ConcordanceJob(session.work, memory: memory.location(session))
    let records = try job.hits(phrase, language: language, to: to?.languages ?? [], limit: limit)
    for (index, record) in records.enumerated() {
      if results.json {
        try JSONLine.print(record)
        continue
      }
      if index > 0 { try StandardOutput.line("") }
      try StandardOutput.line("\(record.lang)  \(record.marked(opening: "[", closing: "]").onOneLine)")
      for other in record.others { try StandardOutput.line("\(other.lang)  \(other.text.onOneLine)") }
      if let document = record.document { try StandardOutput.line("    \(document)") }
    }
    try StandardOutput.flush()
    if records.isEmpty {
      session.remark("‘\(phrase)’ is in no segment.")
      throw ExitCode(1)
    }
  }
}
