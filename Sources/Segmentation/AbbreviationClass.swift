/// How the full stop of an abbreviation is to be read.
///
/// The raw values are the names used in `abbreviations.tsv`; an abbreviation may have several, separated by commas.
public enum AbbreviationClass: String, Sendable, Hashable, CaseIterable {
  /// Stands before a name (`M.`, `Dr.`): never ends a sentence.
  case title
  /// Stands before a number (`p.`, `art.`, `Dec.`): ends a sentence only before a word with a capital.
  case reference
  /// Whatever follows belongs to it (`cf.`, `e.g.`).
  case neverEnds = "never-ends"
  /// Ends a sentence only before a word that begins sentences (`U.S.`, `Inc.`).
  case mayEnd = "may-end"
  /// Ends a sentence before any capital (`etc.`, `p.m.`).
  case oftenEnds = "often-ends"
}

/// A set of abbreviation classes.
struct AbbreviationClasses: OptionSet, Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ one: AbbreviationClass) {
    switch one {
    case .title: self = .title
    case .reference: self = .reference
    case .neverEnds: self = .neverEnds
    case .mayEnd: self = .mayEnd
    case .oftenEnds: self = .oftenEnds
    }
  }

  static let title = Self(rawValue: 1)
  static let reference = Self(rawValue: 2)
  static let neverEnds = Self(rawValue: 4)
  static let mayEnd = Self(rawValue: 8)
  static let oftenEnds = Self(rawValue: 16)
}
