/// What is taken of a bilingual file.
public struct BilingualReading: Hashable, Sendable {
  /// What becomes of a segment without translation.
  public enum Untranslated: Hashable, Sendable {
    case sourceOnly, leftOut
  }
  public var untranslated: Untranslated
  public init(untranslated: Untranslated = .sourceOnly) { self.untranslated = untranslated }
}
