import ArgumentParser
import Workbench

struct MemoryHistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Says what was done to a memory, or to one unit of it.",
    discussion: """
      Examples:
        dragoman memory history --memory news
        dragoman memory history 4711 --memory news

      Without a number, the acts, the latest first. With the number of a unit, its versions from the first to the last, \
      each with the act that brought it. The exit status is 1 where there is nothing to tell.
      """)

  @Argument(help: ArgumentHelp("The unit.", valueName: "number"))
  var number: Int64?

  @Option(help: ArgumentHelp("How many acts or versions to show at most.", valueName: "number"))
  var limit = 20

  @OptionGroup var memory: MemoryOptions
  @OptionGroup var results: OutputOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit takes a whole number from 1.") }
  }

  func run() throws {
    let session = try CommandSession(results)
    let job = try HistoryJob(session.work, memory: memory.location(session))
    let isEmpty =
      try number.map { try showVersions(job.versions(of: $0, limit: limit)) } ?? showActs(job.acts(limit: limit))
    try StandardOutput.flush()
    guard isEmpty else { return }
    session.remark(number.map { "there never was a unit \($0)." } ?? "nothing was done to the memory yet.")
    throw ExitCode(1)
  }

  private func showActs(_ acts: [ActRecord]) throws -> Bool {
    if results.json {
      for act in acts { try JSONLine.print(act) }
      return acts.isEmpty
    }
    var table = TextTable(["act", "kind", "date", "added", "removed", "person", "what"], numeric: [0, 3, 4])
    for act in acts {
      let what = [act.description?.onOneLine, act.undoneBy.map { "(undone by act \($0))" }].compactMap(\.self)
      table.add([
        String(act.act), act.kind, act.date, String(act.added), String(act.removed), act.person ?? "",
        what.joined(separator: " "),
      ])
    }
    if !acts.isEmpty { try StandardOutput.lines(table.lines) }
    return acts.isEmpty
  }

  private func showVersions(_ versions: [VersionRecord]) throws -> Bool {
    for version in versions {
      if results.json {
        try JSONLine.print(version)
        continue
      }
      try StandardOutput.line(version.came?.title ?? "imported from \(version.origin)")
      try UpkeepOutput.show(unit: version.unit, version.texts)
      if let went = version.went, version.to.isEmpty { try StandardOutput.line("  removed by \(went.title)") }
    }
    return versions.isEmpty
  }
}
