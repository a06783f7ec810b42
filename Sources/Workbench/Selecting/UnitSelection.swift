public import BitextModel

/// Which units of a file or a memory are taken, and which of their languages.
public struct UnitSelection: Sendable {
  /// The languages to keep, the source first; all where empty.
  public var languages: [LanguageTag] = []
  /// Which units; all where there is none.
  public var condition: UnitCondition?

  public init() {}

  /// Whether everything is taken.
  var takesAll: Bool { languages.isEmpty && condition == nil }

  /// What of a unit is taken: its variants in the languages asked for.
  ///
  /// - Returns: `nil` where the condition does not hold for it, or fewer languages remain than a translation has: two,
  ///   or one where one was asked for.
  ///
  /// - Throws: ``WorkbenchError`` where a regular expression takes too long to say.
  func taken(_ unit: TranslationUnit, document: String? = nil) throws(WorkbenchError) -> TranslationUnit? {
    if let condition, try !condition.holds(for: unit, document: document) { return nil }
    guard !languages.isEmpty else { return unit }
    let found = languages.count { language in unit.variants.contains { $0.language.matches(language) } }
    guard found >= min(2, languages.count) else { return nil }
    var unit = unit
    unit.variants.removeAll { !$0.language.matches(anyOf: languages) }
    return unit
  }
}
