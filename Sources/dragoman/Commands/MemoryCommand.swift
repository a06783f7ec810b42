import ArgumentParser

struct MemoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memory",
    abstract: "Lists memories and says what they hold.",
    discussion: """
      Examples:
        dragoman memory list
        dragoman memory stats --memory news
      """,
    subcommands: [MemoryListCommand.self, MemoryStatsCommand.self])
}
