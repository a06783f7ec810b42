import ArgumentParser

struct MemoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memory",
    abstract: "Lists memories, says what they hold, and keeps them in order.",
    discussion: """
      Examples:
        dragoman memory list
        dragoman memory stats --memory news
        dragoman memory clean --for cat --memory news --dry-run
      """,
    subcommands: [MemoryListCommand.self, MemoryStatsCommand.self, MemoryCleanCommand.self])
}
