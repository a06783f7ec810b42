/// A place in an input, for a message to a person.
public struct SourceLocation: Hashable, Sendable, Codable {
  /// The file as the person named it; `-` for standard input.
  public var file: String
  /// The line, counted from 1.
  public var line: Int?
  /// The byte of the file, counted from 0.
  public var byteOffset: Int?

  public init(file: String, line: Int? = nil, byteOffset: Int? = nil) {
    self.file = file
    self.line = line
    self.byteOffset = byteOffset
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `a.tmx, line 4, byte 312`.
  public var description: String {
    var text = file
    if let line { text += ", line \(line)" }
    if let byteOffset { text += ", byte \(byteOffset)" }
    return text
  }
}
