import ArgumentParser
import BitextModel
import Workbench

struct GlossaryImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes glossaries of other programs into one of ours.",
    discussion: """
      Examples:
        dragoman glossary import customer.tbx -o names.tsv
        dragoman glossary import glossary.txt --from fr --to az --type person -o names.tsv
        dragoman glossary import list.xlsx > names.tsv

      Read: our own TSV, wide tables (TSV, CSV, xlsx, ods: a language a column, | between forms), OmegaT's glossary \
      (two or three columns; --from and --to say the languages), TBX 2 and 3, UTX; compressed or not. Formats are told \
      by content; --from-format overrides. Where the output is there already, the files are merged into it and decide \
      where they disagree; each disagreement is told, and no form is lost. What cannot be taken is left out and reported \
      with its line; --strict refuses the file instead (status 65).
      """)

  @Argument(help: ArgumentHelp("The files; - or nothing is standard input.", valueName: "file"))
  var files: [String] = []

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The glossary that they go into, whole or not at all; - is standard output.", valueName: "file"))
  var output = "-"

  @Option(help: ArgumentHelp("The language of the first column of a file of two.", valueName: "tag"))
  var from: LanguageTag?

  @Option(help: ArgumentHelp("The language of the second column.", valueName: "tag"))
  var to: LanguageTag?

  @Option(help: ArgumentHelp("The type of concepts that have none in the file (default: term).", valueName: "type"))
  var type: String?

  @Option(
    help: ArgumentHelp("The files’ format, where it is told wrong: tsv, wide, omegat, tbx, utx.", valueName: "format"))
  var fromFormat: String?

  @Flag(help: "Make concepts one that have the same forms under different ids.")
  var unify = false

  @Flag(help: "Refuse a file at its first repair or rejection.")
  var strict = false

  @Option(help: ArgumentHelp("Keep the text of what is not taken in a file.", valueName: "file"))
  var rejects: String?

  @Flag(help: "Only read and report; nothing is written.")
  var dryRun = false

  @OptionGroup var results: OutputOptions

  func run() throws {
    let session = try CommandSession(results)
    var options = GlossaryImportOptions()
    options.format = fromFormat
    (options.from, options.to, options.type) = (from, to, type)
    (options.unifies, options.isStrict, options.rejects) = (unify, strict, rejects)
    let job = try GlossaryImportJob(
      session.work, inputs: try InputList.files(files, verb: Self.self), output: output, options)
    // As JSON, the concepts themselves are the result where no file is written.
    let report = try job.run(writes: !dryRun && !(results.json && output == "-"), tell: session.remark)
    session.remark(report.diagnostics)
    session.remark(report.shownConflicts)
    if results.json {
      if output == "-", !dryRun {
        for concept in report.concepts { try JSONLine.print(concept) }
      } else {
        for record in report.records { try JSONLine.print(record) }
      }
    } else if output != "-" || dryRun {
      for record in report.records {
        var text =
          "\(record.file) (\(record.format)): \(record.concepts.counted("concept")), \(record.terms.counted("term"))"
        text += "; \(record.addedConcepts) and \(record.addedTerms) of them new"
        if record.rejected > 0 { text += "; \(record.rejected) left out" }
        try StandardOutput.line(text)
      }
    }
    session.remark(report.summary)
  }
}
