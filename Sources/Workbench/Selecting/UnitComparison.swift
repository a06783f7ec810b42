import BitextModel
import TextAnalysis

/// A field of units compared with a value.
public struct UnitComparison: Sendable {
  /// How.
  public enum Relation: String, Sendable, CaseIterable {
    case equal = "="
    case unequal = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case contains
    /// Matched by a regular expression somewhere.
    case matches = "~"
  }

  let field: UnitField
  let relation: Relation
  private let value: Value

  private enum Value: Sendable {
    case text(String)
    case number(Double)
    case language(LanguageTag)
    /// From the first moment to before the second: a day has as many as it has seconds.
    case period(from: Timestamp, to: Timestamp)
    case pattern(TextPattern)
  }

  /// - Throws: ``WorkbenchError`` where the value is none for the field, or the relation is none for it.
  init(_ field: UnitField, _ relation: Relation, _ text: String) throws(WorkbenchError) {
    self.field = field
    self.relation = relation
    if relation == .matches {
      guard !field.isDate, !field.isNumber else { throw Self.fault("a \(field) is not text") }
      do {
        value = .pattern(try TextPattern(text))
      } catch {
        throw Self.fault("\(text) is no regular expression of ICU")
      }
    } else if field.isDate {
      guard relation != .contains, let period = Self.period(text) else {
        throw Self.fault("\(text) is no date such as 2025, 2025-06 or 2025-06-30")
      }
      value = .period(from: period.from, to: period.to)
    } else if field.isNumber {
      guard relation != .contains, let number = Double(text) else { throw Self.fault("\(text) is no number") }
      value = .number(number)
    } else if field == .language, relation != .contains {
      guard [.equal, .unequal].contains(relation), let tag = LanguageTag(wellFormed: text) else {
        throw Self.fault("\(text) is no language such as fr or az-Latn")
      }
      value = .language(tag)
    } else if ![.equal, .unequal, .contains].contains(relation), let number = Double(text) {
      value = .number(number)
    } else {
      value = .text(text.normalized(.nfc))
    }
  }

  private static func fault(_ problem: String) -> WorkbenchError {
    WorkbenchError(.usage, "--where: \(problem)")
  }

  func holds(for unit: TranslationUnit, document: String?) throws(WorkbenchError) -> Bool {
    // Unequal is asked of all values, the rest of one of them.
    if relation == .unequal { return try !fits(unit, document, .equal) }
    return try fits(unit, document, relation)
  }

  private func fits(_ unit: TranslationUnit, _ document: String?, _ relation: Relation) throws(WorkbenchError) -> Bool {
    switch value {
    case .period(let from, let to):
      return field.dates(of: unit).contains { date in
        switch relation {
        case .less: date < from
        case .lessOrEqual: date < to
        case .greater: date >= to
        case .greaterOrEqual: date >= from
        default: from <= date && date < to
        }
      }
    case .number(let number):
      return field.texts(of: unit, document: document).contains { value in
        guard let found = Double(value.text) else { return false }
        return Self.holds(relation, found, number)
      }
    case .language(let tag):
      return unit.variants.contains {
        // Who asks for a region asks for texts that name it.
        $0.language.matches(tag) && (tag.region == nil || $0.language.region == tag.region)
      }
    case .pattern(let pattern):
      for value in field.texts(of: unit, document: document) where try pattern.isFound(in: value.text) { return true }
      return false
    case .text(let wanted):
      return field.texts(of: unit, document: document).contains { value in
        let text = value.text.normalized(.nfc)
        guard relation == .contains else { return Self.holds(relation, text, wanted) }
        let casing = CaseMapping.of(value.language)
        return casing.lowercase(text).contains(casing.lowercase(wanted))
      }
    }
  }

  private static func holds<T: Comparable>(_ relation: Relation, _ one: T, _ other: T) -> Bool {
    switch relation {
    case .less: one < other
    case .lessOrEqual: one <= other
    case .greater: one > other
    case .greaterOrEqual: one >= other
    default: one == other
    }
  }

  /// The time that a date stands for: a year, a month, a day or a moment.
  private static func period(_ text: String) -> (from: Timestamp, to: Timestamp)? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 3, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = parts.first, year.utf8.count == 4, let yearNumber = Int(year)
    else {
      guard let moment = Timestamp(text) else { return nil }
      return (moment, Timestamp(secondsSinceEpoch: moment.secondsSinceEpoch + 1))
    }
    func day(_ year: Int, _ month: Int) -> Timestamp? {
      let digits = String(10_000 + year).dropFirst() + String(100 + month).dropFirst()
      return Timestamp("\(digits)01")
    }
    switch parts.count {
    case 1:
      guard let from = day(yearNumber, 1), let to = day(yearNumber + 1, 1) else { return nil }
      return (from, to)
    case 2:
      guard let month = Int(parts[1]), (1...12).contains(month), let from = day(yearNumber, month),
        let to = day(month == 12 ? yearNumber + 1 : yearNumber, month == 12 ? 1 : month + 1)
      else { return nil }
      return (from, to)
    default:
      guard let from = Timestamp(text) else { return nil }
      return (from, Timestamp(secondsSinceEpoch: from.secondsSinceEpoch + 86_400))
    }
  }
}
