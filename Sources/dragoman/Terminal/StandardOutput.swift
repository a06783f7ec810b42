import XMLStream

/// The program's results, collected so that a line does not cost a system call.
enum StandardOutput {
  // Commands run on the main thread alone.
  nonisolated(unsafe) private static let file = try? OutputFile(path: "-")

  static func line(_ text: String) throws { try write(Array(text.utf8) + [0x0A]) }

  /// Prints bytes as they are.
  static func write(_ bytes: [UInt8]) throws { try file?.write(bytes) }

  static func lines(_ lines: [String]) throws { for text in lines { try line(text) } }

  /// Lets what was printed so far go out.
  static func flush() throws { try file?.flush() }
}
