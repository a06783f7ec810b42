import ArgumentParser
import Workbench

/// Which memories are meant, in order of priority.
struct MemoriesOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A memory, by name or path; again for more, the most important first. NAME@5 takes 5 points from its matches.",
      valueName: "name|path[@points]"))
  var memory: [String] = []

  /// The memories named, or that of the settings.
  func memories(_ session: CommandSession) throws -> [RankedMemory] {
    if memory.isEmpty { return [RankedMemory(MemoryLocation(session.work.settings.memory.content))] }
    return try memory.map { try RankedMemory($0) }
  }
}
