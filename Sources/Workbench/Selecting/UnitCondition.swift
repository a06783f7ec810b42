public import BitextModel

/// Which units are meant: the language of `--where`.
///
/// ```
/// text.fr contains Bakou and date >= 2025-01-01
/// not (user = jean or prop.x-score < 0.5)
/// document ~ "^news/.*\.docx$"
/// ```
///
/// Conditions are joined by `and`, `or`, `not` and brackets; `and` binds closer than `or`. A value is a word or stands
/// in quotes. The comparisons are `=`, `!=`, `<`, `<=`, `>`, `>=`, `contains` (whatever the case, by the rules of the
/// text's language) and `~` (a regular expression of ICU that matches somewhere). A field that a unit has several times,
/// such as the text, is compared until one fits; `!=` asks that none is equal. What a unit does not have fits nothing but `!=`.
public indirect enum UnitCondition: Sendable {
  case all([UnitCondition])
  case any([UnitCondition])
  case not(UnitCondition)
  case comparison(UnitComparison)

  /// Reads a condition.
  ///
  /// - Throws: ``WorkbenchError`` of the kind ``WorkbenchError/Kind/usage`` that says what was found where.
  public init(_ text: String) throws(WorkbenchError) {
    var parser = UnitConditionParser(text)
    self = try parser.condition()
  }

  /// Whether a unit is meant.
  ///
  /// - Parameter document: the document that the unit is from, where it does not say so itself.
  /// - Throws: ``WorkbenchError`` where a regular expression takes too long to say.
  public func holds(for unit: TranslationUnit, document: String? = nil) throws(WorkbenchError) -> Bool {
    switch self {
    case .all(let conditions):
      for condition in conditions where try !condition.holds(for: unit, document: document) { return false }
      return true
    case .any(let conditions):
      for condition in conditions where try condition.holds(for: unit, document: document) { return true }
      return false
    case .not(let condition): return try !condition.holds(for: unit, document: document)
    case .comparison(let comparison): return try comparison.holds(for: unit, document: document)
    }
  }
}
