import BitextModel
import Memory

/// Holds units back until it is known which come before and behind each in its document.
struct NeighbouringUnits {
  private var previous: TranslationUnit?
  private var current: TranslationUnit?

  /// A unit with its neighbours, where they are known.
  struct Place {
    var unit: TranslationUnit
    var previous: TranslationUnit?
    var next: TranslationUnit?
  }

  /// Takes the next unit; gives the one before it.
  mutating func add(_ unit: TranslationUnit) -> Place? {
    defer { current = unit }
    return place(next: unit)
  }

  /// Gives the last unit.
  mutating func finish() -> Place? {
    defer { current = nil }
    return place(next: nil)
  }

  private mutating func place(next: TranslationUnit?) -> Place? {
    guard let unit = current else { return nil }
    defer { previous = unit }
    return Place(
      unit: unit, previous: previous.flatMap { Self.follow($0, unit) ? $0 : nil },
      next: next.flatMap { Self.follow(unit, $0) ? $0 : nil })
  }

  /// Whether one stands directly before the other in the same document.
  private static func follow(_ one: TranslationUnit, _ other: TranslationUnit) -> Bool {
    guard let place = UnitDocument.place(of: one), let second = UnitDocument.place(of: other),
      let position = place.position, let secondPosition = second.position
    else { return false }
    return place.document == second.document && secondPosition == position + 1
  }
}
