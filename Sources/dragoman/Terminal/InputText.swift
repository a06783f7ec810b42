import ArgumentParser
import Foundation

/// A text that is given as an argument or on standard input.
enum InputText {
  /// All of standard input without the line end at its end; where that is a terminal, help is shown instead of waiting in silence.
  static func standardInput(verb: any ParsableCommand.Type) throws -> String {
    if Terminal.isInputTerminal { throw CleanExit.helpRequest(verb) }
    let text = String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
    return text.trimmingCharacters(in: .newlines)
  }
}
