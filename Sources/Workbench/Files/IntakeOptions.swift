public import BitextModel
import Interchange

/// How files of units are read, and where what is not taken goes.
public struct IntakeOptions: Sendable {
  /// The files' format, where it is not to be recognised.
  public var format: String?
  /// The languages of the texts in their order, where a file does not tell them.
  public var languages: [LanguageTag] = []
  /// Whether the first repair or rejection ends the reading.
  public var isStrict = false
  /// A file for the source text of rejected units.
  public var rejects: String?

  public init() {}

  /// Whether several files are one: the sides of a pair, or an alignment and its texts.
  public var joinsFiles: Bool {
    guard let format, let known = try? FileFormat(named: format) else { return false }
    return known == .moses || known.content == .beads
  }
}
