import ArgumentParser

/// The inputs of a verb that reads files or standard input.
enum InputList {
  /// The files named, or standard input; where that is a terminal, help is shown instead of waiting in silence.
  static func files(_ named: [String], verb: any ParsableCommand.Type) throws -> [String] {
    if !named.isEmpty { return named }
    if Terminal.isInputTerminal { throw CleanExit.helpRequest(verb) }
    return ["-"]
  }
}
