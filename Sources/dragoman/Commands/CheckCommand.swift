import ArgumentParser
import BitextModel
import Workbench

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks a bitext: numbers, names, codes, punctuation, consistency.",
    discussion: """
      Examples:
        dragoman check article.tmx
        dragoman check article.tmx --from fr --to az --fail-on error --json

      The exit status is 1 where a finding is as grave as --fail-on.
      """)

  @Argument(help: ArgumentHelp("The files (tmx, tsv, jsonl, json); - is standard input.", valueName: "file"))
  var files: [String] = []

  @Option(help: ArgumentHelp("The source language; by default the file's, or its first.", valueName: "tag"))
  var from: LanguageTag?

  @Option(help: ArgumentHelp("The target languages; by default all others.", valueName: "tags"))
  var to: LanguageList?

  @Option(help: ArgumentHelp("End with status 1 from this severity: error, warning or remark.", valueName: "severity"))
  var failOn: FindingSeverity?

  @OptionGroup var glossary: GlossaryOptions
  @OptionGroup var results: OutputOptions

  func run() throws {
    let session = try CommandSession(results)
    let job = try CheckJob(
      session.work, from: from, to: to?.languages ?? [], glossaries: glossary.files)
    var isFailed = false
    for input in try InputList.files(files, verb: Self.self) {
      let report = try job.run(path: input)
      session.remark(report.diagnostics)
      for record in report.findings {
        if results.json { try JSONLine.print(record) } else { try StandardOutput.line(record.description) }
        if let failOn, record.severity >= failOn { isFailed = true }
      }
      session.remark(report.summary)
    }
    try StandardOutput.flush()
    if isFailed { throw ExitCode(1) }
  }
}
