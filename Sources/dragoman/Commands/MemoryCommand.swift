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
        dragoman memory undo --memory news
      """,
    subcommands: [
      MemoryListCommand.self, MemoryStatsCommand.self, MemoryDeleteCommand.self, MemoryReplaceCommand.self,
      MemoryEditCommand.self, MemoryMergeCommand.self, MemorySplitCommand.self, MemoryDedupeCommand.self,
      MemoryUndoCommand.self, MemoryHistoryCommand.self,
    ])
}
