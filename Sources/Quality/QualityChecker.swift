public import BitextModel

/// Holds a stream of translation units against checks.
///
/// It keeps nothing of a unit but what a check remembers, and each check says how much that is.
///
/// ```swift
/// var checker = QualityChecker()
/// for unit in units { report(checker.findings(in: unit)) }
/// report(checker.finish())
/// ```
public struct QualityChecker: Sendable {
  private var checks: [any Check]
  private let source: LanguageTag?
  private let target: LanguageTag?
  /// How many units were looked at.
  public private(set) var unitCount = 0

  /// The checks that need nothing but the texts.
  public static var standardChecks: [any Check] {
    [
      EmptyTranslationCheck(), UntranslatedCheck(), NumberCheck(), InlineCodeCheck(), EndPunctuationCheck(),
      BracketCheck(), QuotationMarkCheck(), RepeatedWordCheck(), EdgeSpaceCheck(), ConsistencyCheck(),
    ]
  }

  /// - Parameters:
  ///   - source: the language translated from; `nil` for what each unit says, or else its first variant's.
  ///   - target: the only language to be checked; `nil` for all but the source.
  public init(checks: [any Check] = standardChecks, from source: LanguageTag? = nil, to target: LanguageTag? = nil) {
    self.checks = checks
    self.source = source
    self.target = target
  }

  /// The findings about a unit, in the order of its variants and of the checks.
  ///
  /// - Parameter location: where the unit stands in its file.
  /// - Returns: none for a unit that lacks the languages.
  public mutating func findings(in unit: TranslationUnit, at location: SourceLocation? = nil) -> [Finding] {
    unitCount += 1
    guard let sourceIndex = sourceIndex(of: unit) else { return [] }
    let reference = UnitReference(number: unitCount, identifier: unit.identifier, location: location)
    var found: [Finding] = []
    for (index, variant) in unit.variants.enumerated() where index != sourceIndex {
      if let target, !variant.language.matches(target) { continue }
      let pair = CheckedPair(unit: reference, source: unit.variants[sourceIndex], target: variant)
      for check in checks.indices { found += checks[check].findings(in: pair) }
    }
    return found
  }

  /// What the checks have to say after the last unit.
  public mutating func finish() -> [Finding] {
    checks.indices.flatMap { checks[$0].finish() }
  }

  private func sourceIndex(of unit: TranslationUnit) -> Int? {
    if let source { return unit.variants.firstIndex { $0.language.matches(source) } }
    if let named = unit.sourceLanguage, let index = unit.variants.firstIndex(where: { $0.language.matches(named) }) {
      return index
    }
    return unit.variants.isEmpty ? nil : 0
  }
}
