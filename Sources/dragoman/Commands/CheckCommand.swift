import ArgumentParser
import BitextModel
import Workbench

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks a bitext: numbers, names, codes, punctuation, consistency; or the names of a text.",
    discussion: """
      Examples:
        dragoman check article.tmx
        dragoman check article.tmx --from fr --to az --fail-on error --json
        dragoman check article.tmx --only names,numbers
        dragoman check article.fr.txt --only names

      The exit status is 1 where a finding is as grave as --fail-on. A text in one language is \
      checked for names that it writes in several ways; its language is that of --from, of its name, \
      or guessed.

      Checks: \(CheckJob.rules.joined(separator: ", ")).
      """)

  @Argument(help: ArgumentHelp("The files of units, alignments or texts; - is standard input.", valueName: "file"))
  var files: [String] = []

  @Option(help: ArgumentHelp("The source language; by default the file's, or its first.", valueName: "tag"))
  var from: LanguageTag?

  @Option(help: ArgumentHelp("The target languages; by default all others.", valueName: "tags"))
  var to: LanguageList?

  @Option(help: ArgumentHelp("Make these checks only.", valueName: "checks"))
  var only: NameList?

  @Option(help: ArgumentHelp("Do not make these checks.", valueName: "checks"))
  var except: NameList?

  @Option(help: ArgumentHelp("End with status 1 from this severity: error, warning or remark.", valueName: "severity"))
  var failOn: FindingSeverity?

  @OptionGroup var glossary: GlossaryOptions
  @OptionGroup var results: OutputOptions

  func run() throws {
    let session = try CommandSession(results)
    let job = try CheckJob(
      session.work, from: from, to: to?.languages ?? [],
      choice: CheckChoice(only: only?.names ?? [], except: except?.names ?? []), glossaries: glossary.files)
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
