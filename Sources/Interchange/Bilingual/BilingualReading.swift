/// What is taken of a bilingual file: XLIFF, PO.
public struct BilingualReading: Hashable, Sendable {
  /// What becomes of translations that a tool proposed beside the translation (`alt-trans`, `match`).
  public enum Alternatives: Hashable, Sendable {
    /// Units of their own, directly behind theirs, with the property `x-alternative`.
    case asUnits
    /// They are left out; how many is told once.
    case leftOut
  }

  /// What becomes of a segment without translation.
  public enum Untranslated: Hashable, Sendable {
    /// A unit with the source only.
    case sourceOnly
    /// It is left out; how many is told once.
    case leftOut
  }

  /// What becomes of entries that the text they came from has no more (`#~` of PO).
  public enum Obsolete: Hashable, Sendable {
    /// Units with the property `x-obsolete`.
    case asUnits
    /// They are left out; how many is told once.
    case leftOut
  }

  public var alternatives: Alternatives
  public var untranslated: Untranslated
  public var obsolete: Obsolete

  public init(
    alternatives: Alternatives = .leftOut, untranslated: Untranslated = .sourceOnly, obsolete: Obsolete = .leftOut
  ) {
    self.alternatives = alternatives
    self.untranslated = untranslated
    self.obsolete = obsolete
  }
}
