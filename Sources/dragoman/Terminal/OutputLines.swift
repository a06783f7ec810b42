import Workbench
import XMLStream

/// Lines of results on standard output, or in a file that appears whole or not at all.
struct OutputLines {
  private let path: String
  private var file: OutputFile?

  init(path: String) { self.path = path }

  mutating func add(_ line: String) throws { try add(lines: Array(line.utf8) + [0x0A]) }

  /// - Parameter lines: whole lines with their ends.
  mutating func add(lines: [UInt8]) throws {
    if path == "-" { return try StandardOutput.write(lines) }
    try open().write(lines)
  }

  /// Ends the output.
  ///
  /// - Parameter inputs: what was read, which is never written over.
  mutating func finish(inputs: [String] = []) throws {
    guard path != "-" else { return }
    try OutputProtection.check(path, against: inputs)
    try open().commit()
  }

  private mutating func open() throws -> OutputFile {
    if let file { return file }
    let opened = try OutputFile(path: path)
    file = opened
    return opened
  }
}
