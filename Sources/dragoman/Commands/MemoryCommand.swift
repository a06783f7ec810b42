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
        dragoman memory check --memory news
        dragoman memory backup --memory news -o news-copy.sqlite
      """,
    subcommands: [
      MemoryListCommand.self, MemoryStatsCommand.self, MemoryCleanCommand.self, MemoryCheckCommand.self,
      MemoryBackupCommand.self, MemorySalvageCommand.self,
    ])
}
