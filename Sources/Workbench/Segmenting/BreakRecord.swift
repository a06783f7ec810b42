/// Why the text was cut or not at a place, as `segment --explain` gives it.
public struct BreakRecord: Codable, Sendable, Hashable {
  public let file: String
  /// Counted from 1.
  public let line: Int
  /// The byte of the text before which the sentence ends or would end.
  public let utf8Offset: Int
  public let isBreak: Bool
  /// The name of the rule that decided, and what it says.
  public let rule: String
  public let reason: String
  /// The data file and line that the rule took its word from.
  public let source: String?
  public let before: String
  public let after: String
}

extension BreakRecord: CustomStringConvertible {
  /// `line 3: …à Paris.|Il… break: a capital follows`.
  public var description: String {
    let mark = isBreak ? "‖" : "·"
    let text = (before + mark + after).split(whereSeparator: \.isNewline).joined(separator: " ")
    return "line \(line): …\(text)…  \(isBreak ? "break" : "no break"): \(reason)" + (source.map { " (\($0))" } ?? "")
  }
}
