import ArgumentParser

struct MemoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memory",
    abstract: "Lists memories, says what they hold, and keeps them in order.",
    discussion: """
      Examples:
        dragoman memory list
        dragoman memory stats --memory news
        dragoman memory delete --where 'date < 2015' --memory news --dry-run
        dragoman memory clean --for cat --memory news --dry-run
        dragoman memory undo --memory news
        dragoman memory check --memory news
        dragoman memory backup --memory news -o news-copy.sqlite
      """,
    subcommands: [
      MemoryListCommand.self, MemoryStatsCommand.self, MemoryDeleteCommand.self, MemoryReplaceCommand.self,
      MemoryEditCommand.self, MemoryMergeCommand.self, MemorySplitCommand.self, MemoryDedupeCommand.self,
      MemoryCleanCommand.self, MemoryUndoCommand.self, MemoryHistoryCommand.self, MemoryCheckCommand.self,
      MemoryBackupCommand.self, MemorySalvageCommand.self, MemoryCompactCommand.self,
    ])
}
