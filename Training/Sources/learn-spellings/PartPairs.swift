import BitextModel
import Glossary

/// The parts of names that stand for each other in two languages, and of how many entities.
struct PartPairs {
  private(set) var counts: [SpellingPair: Int] = [:]

  /// Pairs the parts of an entity's names in order, where both have as many.
  mutating func add(_ entity: NameEntity, from source: String, to target: String) {
    var pairs: Set<SpellingPair> = []
    for name in entity.names[source] ?? [] {
      let one = Self.parts(name, source, isPerson: entity.type == "person")
      for form in entity.names[target] ?? [] {
        let other = Self.parts(form, target, isPerson: entity.type == "person")
        if one.count == other.count {
          pairs.formUnion(zip(one, other).map(SpellingPair.init))
        } else if entity.type == "person", one.count == 3, other.count == 2 {
          // The one has a patronymic or a middle name.
          pairs.insert(SpellingPair(one[0], other[0]))
          pairs.insert(SpellingPair(one[2], other[1]))
        }
      }
    }
    for pair in pairs { counts[pair, default: 0] += 1 }
  }

  static func parts(_ name: String, _ language: String, isPerson: Bool) -> [String] {
    NameParts(name, language: LanguageTag(language), mayBePerson: isPerson).parts.map(\.lower)
  }
}
