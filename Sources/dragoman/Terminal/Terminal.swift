import Foundation

/// Standard error and what a person sees there.
enum Terminal {
  static let isInputTerminal = isatty(STDIN_FILENO) == 1
  static let isErrorTerminal = isatty(STDERR_FILENO) == 1

  /// Says what went wrong.
  static func complain(_ message: String) { say("dragoman: \(message)") }

  /// Says something that is not a result.
  static func say(_ message: String) { write("\(message)\n") }

  /// Writes to standard error as it is. Where nobody can read there, the work goes on all the same.
  static func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }

  /// How many columns the terminal has.
  static var width: Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init) ?? 100
  }
}
