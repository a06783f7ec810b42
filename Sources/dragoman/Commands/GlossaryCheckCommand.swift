import ArgumentParser
import BitextModel
import Workbench

struct GlossaryCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Holds glossaries against rules.",
    discussion: """
      Examples:
        dragoman glossary check names.tsv
        dragoman glossary check *.tsv --fail-on error --json
        dragoman glossary check --languages fr,en,az --rules languages,preferred
        dragoman glossary check --list-rules

      The files are checked together, as one glossary; without files, those in force. Of each rule's remarks the first \
      five are shown; --all shows all, and so does --json. The exit status is 1 where a finding is as grave as --fail-on.
      """)

  @Argument(help: ArgumentHelp("The glossaries (a form a row); - is standard input.", valueName: "file"))
  var files: [String] = []

  @Option(help: ArgumentHelp("Use these rules only.", valueName: "names"))
  var rules: NameList?

  @Option(help: ArgumentHelp("Do not use these rules.", valueName: "names"))
  var without: NameList?

  @Option(
    help: ArgumentHelp(
      "The languages that each concept should have; by default those that most have.", valueName: "tags"))
  var languages: LanguageList?

  @Option(help: ArgumentHelp("End with status 1 from this severity: error, warning or remark.", valueName: "severity"))
  var failOn: FindingSeverity?

  @Flag(help: "Show all remarks.")
  var all = false

  @Flag(help: "List all rules, with what they find.")
  var listRules = false

  @OptionGroup var results: OutputOptions

  private static let shownRemarks = 5

  func run() throws {
    let session = try CommandSession(results)
    if listRules { return try list() }
    let job = try GlossaryCheckJob(
      session.work, rules: rules?.names ?? [], without: without?.names ?? [], languages: languages?.languages ?? [])
    let report = try job.run(files)
    var remarks: [String: Int] = [:]
    for finding in report.findings {
      if results.json {
        try JSONLine.print(finding)
        continue
      }
      if finding.severity == .remark {
        remarks[finding.rule, default: 0] += 1
        if !all, remarks[finding.rule, default: 0] > Self.shownRemarks { continue }
      }
      try StandardOutput.line(finding.description)
    }
    for (rule, count) in remarks.sorted(by: { $0.key < $1.key }) where !all && count > Self.shownRemarks {
      session.remark("\(rule): \((count - Self.shownRemarks).counted("more remark")); --all shows them.")
    }
    session.remark(report.summary)
    try StandardOutput.flush()
    if let failOn, report.findings.contains(where: { $0.severity >= failOn }) { throw ExitCode(1) }
  }

  private func list() throws {
    if results.json {
      for rule in GlossaryCheckJob.allRules { try JSONLine.print(rule) }
      return
    }
    var table = TextTable(["rule", "finds"])
    for rule in GlossaryCheckJob.allRules { table.add([rule.rule, rule.finds]) }
    try StandardOutput.lines(table.lines)
  }
}
