import BitextModel
import Foundation
import TextAnalysis

/// Takes translations whose numbers contradict their source's: each side has a number of two digits or more that the other lacks.
///
/// A number that one side alone has may be in words on the other, numbers that differ by a power of ten may be `1.5 million` and
/// `1 500 000`, a year may be written in short (`the 1930s`, `les années 30`), and a hyphen before a number is no sign.
public struct NumbersDifferRule: CleaningRule {
  public let name = "numbers-differ"
  public let meaning = "numbers of two digits or more that contradict each other"
  public let purposes: Set<CleaningPurpose> = [.mt]

  public init() {}

  public func verdict(on unit: ExaminedUnit) -> CleaningVerdict? {
    verdict(
      on: unit,
      ofEachPair: { source, target in
        guard source.profile.digitCount > 1, target.profile.digitCount > 1 else { return nil }
        let (missing, extra) = Self.unmatched(
          NumberScanner.mentions(in: source.text), NumberScanner.mentions(in: target.text))
        guard let one = missing.first(where: Self.isTelling), let other = extra.first(where: Self.isTelling) else {
          return nil
        }
        return "\(source.language) has \(one.value), \(target.language) \(other.value)"
      })
  }

  private static func unmatched(
    _ source: [NumberMention], _ target: [NumberMention]
  ) -> (missing: [NumberMention], extra: [NumberMention]) {
    // A text of thousands of numbers is a table, and comparing each with each would take its time.
    guard source.count < 500, target.count < 500 else { return ([], []) }
    var missing: [NumberMention] = []
    var extra = target
    for mention in source {
      let place = extra.firstIndex { $0.value == mention.value } ?? extra.firstIndex { agree($0, mention) }
      if let place { extra.remove(at: place) } else { missing.append(mention) }
    }
    // Said twice on one side only.
    missing.removeAll { mention in target.contains { agree($0, mention) } }
    extra.removeAll { mention in source.contains { agree($0, mention) } }
    return (missing, extra)
  }

  private static func agree(_ one: NumberMention, _ other: NumberMention) -> Bool {
    if one.agrees(with: other) { return true }
    guard let first = Double(one.value).map(abs), let second = Double(other.value).map(abs), first > 0, second > 0
    else { return false }
    if first == second { return true }
    let (less, more) = (min(first, second), max(first, second))
    if less < 100, (1000..<2100).contains(more), more.truncatingRemainder(dividingBy: 100) == less { return true }
    let zeros = log10(first / second)
    return abs(zeros) > 0.5 && abs(zeros - zeros.rounded()) < 1e-9
  }

  private static func isTelling(_ mention: NumberMention) -> Bool {
    mention.kind == .quantity && mention.value.utf8.count > 1
  }
}
