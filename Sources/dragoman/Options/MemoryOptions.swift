import ArgumentParser
import Workbench

/// Which memory is meant.
struct MemoryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The memory: a name, or the path of its file (default: default).", valueName: "name|path"))
  var memory: String?

  /// The memory named, or that of the settings.
  func location(_ session: CommandSession) -> MemoryLocation {
    MemoryLocation(memory ?? session.work.settings.memory.content)
  }
}
