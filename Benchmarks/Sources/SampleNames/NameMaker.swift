import BitextModel
import Foundation
import Glossary

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

  private var state: UInt64 = 1

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

  /// Steele and Vigna's SplitMix64.
  private mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
