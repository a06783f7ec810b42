import ArgumentParser
import Workbench

struct GlossaryMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Makes one glossary of several; the later ones decide.",
    discussion: """
      Examples:
        dragoman glossary merge agency.tsv mine.tsv -o all.tsv
        dragoman glossary merge a.tsv b.tbx --unify -o all.tsv
        dragoman glossary merge a.tsv b.tsv --json

      Where two glossaries prefer different forms, that of the later is preferred and the other admitted; every such \
      disagreement is told. No form is lost. Concepts under different ids that have the same forms are reported; \
      --unify makes them one, under the id that comes first. Without -o, only the disagreements are shown.
      """)

  @Argument(help: ArgumentHelp("The glossaries, from the least to the most authoritative.", valueName: "file"))
  var files: [String]

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Write the glossary to a file, whole or not at all; - is standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "Make concepts one that have the same forms under different ids.")
  var unify = false

  @OptionGroup var results: OutputOptions

  func run() throws {
    let session = try CommandSession(results)
    let job = try GlossaryMergeJob(session.work, inputs: files, output: output ?? "-", unifies: unify)
    let report = try job.run(writes: output != nil)
    session.remark(report.diagnostics)
    if output == "-" { session.remark(report.shownConflicts) }
    for conflict in report.conflicts where output != "-" {
      if results.json {
        try JSONLine.print(conflict)
      } else {
        try StandardOutput.line(conflict.message)
      }
    }
    session.remark("\(report.conflicts.count.counted("disagreement")). \(report.summary)")
  }
}
