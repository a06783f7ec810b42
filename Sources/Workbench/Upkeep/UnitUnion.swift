import BitextModel
import Memory
import TextAnalysis

/// What units with the same source say together.
///
/// Variants of languages that the others have not are added. Of variants with the same text and codes, dates, properties and
/// notes are united as by an import. Two different texts in one language are both kept: a unit may have several.
struct UnitUnion {
  private(set) var unit: TranslationUnit?
  /// What does not agree, and what was done about it.
  private(set) var conflicts: [String] = []
  private var first: Int64 = 0

  mutating func add(_ other: TranslationUnit, number: Int64) {
    guard var merged = unit else {
      unit = other
      first = number
      return
    }
    let present = merged.variants
    // The other's variants, side by side with those that are there.
    var incoming = present
    for variant in other.variants {
      let language = present.indices.filter { present[$0].language == variant.language }
      if let same = language.first(where: { Self.isSame(present[$0].segment, variant.segment) }) {
        incoming[same] = variant
        continue
      }
      if let different = language.first {
        conflicts.append(
          "unit \(number) says ‘\(variant.segment.text)’ in \(variant.language.canonical), and unit \(first) "
            + "‘\(present[different].segment.text)’: both are kept")
      }
      merged.variants.append(variant)
      incoming.append(variant)
    }
    if let one = merged.identifier, let another = other.identifier, one != another {
      conflicts.append("unit \(number) is called \(another), and unit \(first) \(one): the name of the first is kept")
    }
    let name = merged.identifier ?? other.identifier
    let source = merged.sourceLanguage ?? other.sourceLanguage
    var known = other
    known.variants = incoming
    unit = UnitUpdate.merge(merged, with: known)
    unit?.identifier = name
    unit?.sourceLanguage = source
  }

  private static func isSame(_ one: Segment, _ other: Segment) -> Bool {
    one.codes == other.codes && one.text.normalized(.nfc) == other.text.normalized(.nfc)
  }
}
