import ArgumentParser
import Workbench

struct LexiconExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes a lexicon as a table for people.",
    discussion: """
      Examples:
        dragoman lexicon export fr-en.lexicon | sort -t "$(printf '\\t')" -k3,3gr | head
        dragoman lexicon export fr-en.lexicon -o fr-en.tsv

      Columns: source, target, the probabilities of the target behind the source and the other way round, and how often \
      either word occurs. lexicon import reads the table again.
      """)

  @Argument(help: ArgumentHelp("The lexicon, or a dictionary.", valueName: "file"))
  var file: String

  @Option(name: [.short, .long], help: ArgumentHelp("Write to a file, whole or not at all.", valueName: "file"))
  var output = "-"

  @OptionGroup var results: OutputOptions

  func run() throws {
    let session = try CommandSession(results)
    let job = LexiconJob(session.work)
    try job.export(file, to: output)
    if results.json, output != "-" { try JSONLine.print(try job.facts(of: file).record) }
    if output != "-" { session.remark("written to \(output).") }
  }
}
