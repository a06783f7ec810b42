import BitextModel
import XMLStream

/// Counts what a writer had to leave out or change, by kind, in memory that does not grow with the file.
struct LossCounter {
  private var counts: [String: Int] = [:]
  /// How many units were left out whole.
  private(set) var leftOutCount = 0
  private static let kindLimit = 500

  mutating func count(_ kind: String, _ number: Int = 1) {
    guard number > 0 else { return }
    let key = counts[kind] != nil || counts.count < LossCounter.kindLimit ? kind : "other losses"
    counts[key, default: 0] += number
  }

  /// Counts a unit that is left out.
  mutating func countUnit(_ kind: String) {
    leftOutCount += 1
    count(kind)
  }

  /// Counts what a table or a list of texts has no place for.
  mutating func countFacts(of unit: TranslationUnit, properties kept: [String] = []) {
    count("inline codes were left out", unit.variants.reduce(0) { $0 + $1.segment.codes.count })
    let properties = unit.properties.count { !kept.contains($0.type) }
    count("properties were left out", unit.variants.reduce(properties) { $0 + $1.properties.count })
    count("notes were left out", unit.variants.reduce(unit.notes.count) { $0 + $1.notes.count })
    let isMadeKnown = unit.provenance.isKnown || unit.variants.contains { $0.provenance.isKnown }
    if isMadeKnown || unit.identifier != nil { count("identifiers, dates, authors and counts of use were left out") }
  }

  /// One diagnostic a kind, with the characters that a text in XML could not hold.
  func diagnostics(of xml: XMLOutput) -> [Diagnostic] {
    var losses = self
    losses.count("characters that XML cannot hold were replaced by U+FFFD", xml.replacedCharacterCount)
    return losses.diagnostics
  }

  /// One diagnostic a kind, sorted.
  var diagnostics: [Diagnostic] {
    counts.sorted { $0.key < $1.key }.map { Diagnostic(.repair, "\($0.key) (\($0.value))") }
  }
}
