import ArgumentParser
import Quality
import Workbench

struct MemoryCleanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Takes bad units away from a memory, by rules.",
    discussion: """
      Examples:
        dragoman memory clean --for cat --memory news --dry-run
        dragoman memory clean --for cat --memory news
        dragoman memory clean --for mt --without too-short,duplicates --memory news
        dragoman memory clean --rules wrong-language,bad-characters --memory news
        dragoman memory clean --list-rules

      For cat (translators) whatever one of them could still use stays; for mt (training a machine) \
      whatever could teach it something wrong goes. --dry-run shows what each rule would take, with \
      samples, and changes nothing. What is taken away is written to a TMX file first, by default \
      NAME-cleaned-DATE.tmx in the working folder, and comes back with memory undo. Of a unit in three \
      or more languages only the bad languages go, as long as two stay. With --where only some units are judged, by \
      what all of them teach: a duplicate may be one of a unit that is not judged.
      """)

  @OptionGroup var memory: MemoryOptions

  @Option(name: .customLong("for"), help: ArgumentHelp("What for: cat or mt.", valueName: "purpose"))
  var purpose: CleaningPurpose?

  @Option(help: ArgumentHelp("Use these rules only.", valueName: "names"))
  var rules: NameList?

  @Option(help: ArgumentHelp("Use these rules too.", valueName: "names"))
  var with: NameList?

  @Option(help: ArgumentHelp("Do not use these rules.", valueName: "names"))
  var without: NameList?

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp("Judge only units for which it holds, such as 'date < 2015'.", valueName: "condition"))
  var condition: String?

  @OptionGroup var upkeep: UpkeepOptions

  @Flag(help: "List all rules, with what they are used for.")
  var listRules = false

  @OptionGroup var results: OutputOptions

  func run() throws {
    let session = try CommandSession(results)
    if listRules { return try list(session) }
    var options = CleaningOptions()
    options.purpose = purpose
    options.rules = rules?.names ?? []
    options.additions = with?.names ?? []
    options.exceptions = without?.names ?? []
    options.isDryRun = upkeep.dryRun
    options.removed = upkeep.place
    options.condition = try condition.map { try UnitCondition($0) }
    options.sampleCount = upkeep.samples
    let job = try CleanJob(session.work, memory: memory.location(session), options)
    let progress = Progress(results, verb: "cleaning")
    let report = try job.run(progress: progress.show)
    progress.clear()
    session.remark(report.diagnostics)
    if upkeep.place.isStandardOutput {
      for count in report.counts where count.units > 0 {
        session.remark("\(count.rule): \(count.units.counted("unit"))")
      }
    } else if results.json {
      for count in report.counts { try JSONLine.print(count) }
      try JSONLine.print(report.record)
    } else {
      try show(report.counts)
    }
    session.remark(report.summary)
  }

  private func list(_ session: CommandSession) throws {
    let records = try CleaningRuleRecord.all(session.work)
    if results.json {
      for record in records { try JSONLine.print(record) }
      return
    }
    var table = TextTable(["rule", "for", "takes"])
    for record in records {
      let purposes = record.purposes.isEmpty ? "on request" : record.purposes.joined(separator: ", ")
      table.add([record.rule, purposes, record.takes])
    }
    try StandardOutput.lines(table.lines)
  }

  private func show(_ counts: [CleaningCount]) throws {
    var table = TextTable(["rule", "units", "texts"], numeric: [1, 2])
    for count in counts { table.add([count.rule, String(count.units), String(count.variants)]) }
    try StandardOutput.lines(table.lines)
    guard upkeep.dryRun else { return }
    for count in counts where !count.samples.isEmpty {
      try StandardOutput.line("")
      try StandardOutput.line("\(count.rule):")
      for sample in count.samples {
        try StandardOutput.line("  unit \(sample.unit): \(sample.reason)")
        for text in sample.texts {
          try StandardOutput.line("    \(text.isTaken ? "-" : " ") \(text.lang)  \(text.text.onOneLine)")
        }
      }
    }
  }
}
