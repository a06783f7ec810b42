import ArgumentParser
import BitextModel
import Workbench

struct AnalyseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse",
    abstract: "Counts what files to be translated share with a memory and with one another.",
    discussion: """
      Examples:
        dragoman analyse manual.fr.docx --memory news --from fr --to az,en
        dragoman analyse *.xliff --memory news --to az --csv -o quote.csv
        dragoman analyse a.txt b.txt --to en --bands 95,85,75 --internal-fuzzy

      Texts are cut into sentences; files of units (XLIFF, PO, TMX …) give their sources as they are, \
      without those that are locked. Each segment is in one band, the first of these that fits:
        context                   the memory has it with its neighbours or key (101)
        100                       the memory has the same text with the same codes
        repetition                the same text and codes stand earlier in the file
        repetition-across-files   … or in a file before
        95-99, 85-94 …            the best match of the memory
        internal-95-99 …          with --internal-fuzzy: an earlier segment is better
        new                       the rest
      So Trados counts; with --repetitions-first, repetitions come before 100, as memoQ can do it. \
      Each target language is an analysis of its own. The threshold of match plays no part.

      Words and numbers are those of Unicode (UAX 29): l’Etat is one, porte-monnaie two. Characters are \
      code points without codes. Weighted words are words times the band's weight; weights and bands \
      stand in dragoman.toml, in the table [analyse]. A file that cannot be read is reported, the others \
      are analysed, and the exit status is that of its fault.
      """)

  @Argument(help: ArgumentHelp("The files to be translated; - or nothing is standard input.", valueName: "file"))
  var files: [String] = []

  @Option(help: ArgumentHelp("The language of the files; by default each file's own.", valueName: "tag"))
  var from: LanguageTag?

  @Option(help: ArgumentHelp("The languages to translate into, such as az,en.", valueName: "tags"))
  var to: LanguageList?

  @Option(name: [.short, .long], help: ArgumentHelp("Write to a file, whole or not at all.", valueName: "file"))
  var output: String = "-"

  @Flag(help: "Give results as a table with commas, a row a band.")
  var csv = false

  @OptionGroup var counting: AnalysisArguments
  @OptionGroup var documents: DocumentArguments
  @OptionGroup var memories: MemoriesOptions
  @OptionGroup var results: OutputOptions

  func validate() throws {
    if csv, results.json { throw ValidationError("--csv and --json do not go together.") }
  }

  func run() throws {
    let session = try CommandSession(results)
    let settings = session.work.settings
    let targets = to?.languages ?? settings.to.content
    guard !targets.isEmpty else {
      throw ValidationError("Name the languages to translate into with --to, such as --to az,en.")
    }
    let inputs = try InputList.files(files, verb: Self.self)
    let asked = try memories.memories(session)
    try OutputProtection.check(output, against: inputs, memories: asked.map(\.location))
    let job = try AnalyseJob(
      session.work, memories: asked, from: from ?? settings.from.content, to: targets,
      counting.options(format: documents.fromFormat))
    session.remark(job.remarks)
    var lines = OutputLines(path: output)
    var isFirst = true
    var fault: FaultCategory?
    for input in inputs {
      let progress = Progress(results, verb: "analysing \(input)")
      let outcome = try job.run(path: input, progress: progress.show)
      progress.clear()
      switch outcome {
      case .failed(let error, let diagnostics):
        session.remark(diagnostics)
        Terminal.complain(error.description)
        fault = fault ?? error.category
      case .analysed(let records, let diagnostics):
        session.remark(diagnostics)
        for record in records { try add(record, to: &lines, isFirst: &isFirst) }
      }
    }
    let totals = job.totals
    // A person has seen the table of a single file.
    if inputs.count > 1 || csv || results.json {
      for record in totals { try add(record, to: &lines, isFirst: &isFirst) }
    }
    try StandardOutput.flush()
    if !totals.isEmpty {
      try lines.finish(inputs: inputs)
      session.remark(job.summary)
    }
    if let fault { throw ExitCode(fault.exitStatus) }
  }

  private func add(_ record: AnalysisRecord, to lines: inout OutputLines, isFirst: inout Bool) throws {
    defer { isFirst = false }
    if results.json { return try lines.add(JSONLine.text(record)) }
    let block = csv ? record.commaRows : AnalysisTable.lines(record)
    if csv, isFirst { try lines.add(AnalysisRecord.commaHeader) }
    if !csv, !isFirst { try lines.add("") }
    for line in block { try lines.add(line) }
  }
}
