import BitextModel
import Foundation
import Glossary
import SampleNumbers

/// Makes up names of people and places, always the same ones.
struct NameMaker {
  private static let syllables = [
    "ba", "be", "bi", "da", "do", "el", "fa", "ga", "gul", "ha", "is", "ka", "kar", "la", "le", "ma", "mar", "mi", "na",
    "nar",
    "ni", "no", "or", "pa", "ra", "ro", "sa", "sha", "ta", "tan", "to", "ur", "va", "vi", "za",
  ]
  private static let languages: [(tag: LanguageTag, endings: [String])] = [
    ("fr", ["ov", "eva", "ine", "ville"]), ("en", ["ov", "eva", "in", "ton"]), ("az", ["ov", "əyeva", "in", "lı"]),
    ("tr", ["oğlu", "er", "gil", "köy"]),
  ]

  private var random = SplitMix(seed: 1)

  /// A person with name and family name, or a place of one word, in four languages.
  mutating func concept(number: Int) -> Concept {
    let isPerson = next(3) > 0
    let (given, family, ending) = (word(), word(), next(4))
    var terms: [Term] = []
    for (tag, endings) in Self.languages {
      let name = family + endings[ending]
      terms.append(Term(isPerson ? "\(given) \(name)" : name, language: tag))
      if isPerson, next(4) == 0 { terms.append(Term(name, language: tag, status: .admitted)) }
    }
    return Concept(id: "made-\(number)", type: isPerson ? .person : .city, terms: terms)
  }

  private mutating func word() -> String {
    (0..<(2 + next(3))).map { _ in Self.syllables[next(Self.syllables.count)] }.joined().capitalized
  }

  private mutating func next(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
}
