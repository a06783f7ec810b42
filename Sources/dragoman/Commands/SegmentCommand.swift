import ArgumentParser
import BitextModel
import Workbench

struct SegmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Cuts text into sentences.",
    discussion: """
      Examples:
        dragoman segment article.fr.txt
        dragoman segment --language fr < article.txt
        dragoman segment --paragraphs brochure.fr.docx
        dragoman segment --explain article.fr.txt
        dragoman segment --rules omegat.srx article.fr.txt
        dragoman segment --export-srx -o dragoman.srx

      Sentences are printed one a line; a line end inside a sentence becomes a space. The \
      language is that of --language, of the file's name (article.fr.txt), or guessed. A text may be \
      plain, HTML, DOCX, ODT, SRT, VTT, one language of a file of units (TMX, XLIFF, PO, a table …), and \
      what pandoc, LibreOffice and Poppler read where they are installed (dragoman doctor).

      With --json-lines, each line of input is {"id","lang","text"} and each line of output \
      {"id","sentences"}.
      """)

  @Argument(help: ArgumentHelp("The texts; - or nothing is standard input.", valueName: "file"))
  var files: [String] = []

  @Option(help: ArgumentHelp("The texts’ language, such as fr or az.", valueName: "tag"))
  var language: LanguageTag?

  @Flag(help: "Print an empty line between paragraphs.")
  var paragraphs = false

  @Flag(help: "Print each place where a sentence might end, whether it does, and why.")
  var explain = false

  @Option(help: ArgumentHelp("Abbreviations of your own, one a line, that do not end a sentence.", valueName: "file"))
  var exceptions: String?

  @Option(help: ArgumentHelp("Cut by the rules of an SRX file instead of the program’s own.", valueName: "file"))
  var rules: String?

  @Option(
    help: ArgumentHelp(
      "How the file’s patterns are understood: java, as OmegaT does, or unicode, as Okapi does; told by the file otherwise.",
      valueName: "name"))
  var rulesReading: RulesReading?

  @Flag(
    help:
      "Write the program’s own rules as SRX, for OmegaT, Okapi, Trados and others; of --language alone, if it is given."
  )
  var exportSrx = false

  @Flag(help: "Keep a quotation of several sentences whole.")
  var keepQuotations = false

  @Flag(help: "Replace bytes that are not UTF-8 by U+FFFD, and say so; they are an error otherwise.")
  var lossy = false

  @Option(name: [.short, .long], help: ArgumentHelp("Write to a file, whole or not at all.", valueName: "file"))
  var output: String = "-"

  @OptionGroup var documents: DocumentArguments
  @OptionGroup var batch: BatchOptions
  @OptionGroup var results: OutputOptions

  func validate() throws {
    if explain, paragraphs { throw ValidationError("--explain and --paragraphs do not go together.") }
    if rules != nil, exceptions != nil || keepQuotations {
      throw ValidationError(
        "With --rules the file decides alone: --exceptions and --keep-quotations have no place there.")
    }
    if exportSrx, rules != nil || explain || paragraphs || batch.jsonLines || results.json || !files.isEmpty {
      throw ValidationError(
        "--export-srx writes rules and reads no text; beside it go --language, --exceptions and -o.")
    }
    if rulesReading != nil, rules == nil { throw ValidationError("--rules-reading needs --rules.") }
    if batch.jsonLines, !files.isEmpty { throw ValidationError("--json-lines reads standard input and no file.") }
  }

  func run() throws {
    let session = try CommandSession(results)
    if exportSrx {
      try OutputProtection.check(output, against: [exceptions].compactMap(\.self))
      return try ExportRulesJob(session.work, exceptions: exceptions).run(language: language, to: output)
    }
    let job = SegmentJob(session.work, language: language, format: documents.fromFormat, segmentOptions)
    if batch.jsonLines { return try answerLines(job, session) }
    let inputs = try InputList.files(files, verb: Self.self)
    let protected = inputs + [rules, exceptions].compactMap(\.self)
    try OutputProtection.check(output, against: protected)
    var lines = OutputLines(path: output)
    for input in inputs {
      let text = try job.run(path: input)
      session.remark(text.remarks)
      try print(text, to: &lines)
    }
    try lines.finish(inputs: protected)
  }

  private var segmentOptions: SegmentOptions {
    var options = SegmentOptions()
    options.exceptions = exceptions
    options.rules = rules
    options.reading = rulesReading
    options.keepsQuotations = keepQuotations
    options.replacesInvalidBytes = lossy
    return options
  }

  private func print(_ text: SegmentedText, to lines: inout OutputLines) throws {
    if explain {
      try text.forEachBreak { try lines.add(results.json ? JSONLine.text($0) : $0.description) }
    } else if results.json {
      try text.forEachLineOfJSON { try lines.add(lines: $0) }
    } else {
      var paragraph = text.segments.first?.paragraph
      for segment in text.segments {
        if paragraphs, segment.paragraph != paragraph { try lines.add("") }
        paragraph = segment.paragraph
        try lines.add(segment.text.onOneLine)
      }
    }
  }

  private struct Question: Decodable {
    var id: QuestionIdentifier?
    var lang: String?
    var text: String
  }

  private func answerLines(_ job: SegmentJob, _ session: CommandSession) throws {
    let batch = SegmentBatch(job)
    try StandardInput.forEachLine { number, line in
      if try !batch.answer(line, StandardOutput.write) {
        guard let question = try JSONLine.decode(Question.self, line, number: number, isLossy: lossy) else { return }
        try batch.answer(
          text: question.text, language: question.lang.map { LanguageTag($0) }, id: question.id, StandardOutput.write)
      }
      session.remark(job.takeRemarks())
    }
  }
}
