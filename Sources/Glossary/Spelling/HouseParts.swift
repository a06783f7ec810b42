import BitextModel

/// The parts of the glossary's own names that stand for each other in two languages.
struct HouseParts {
  /// What a house has decided once outweighs what others wrote this many times.
  private static let worth = 5

  /// Pairs the parts of each proper name in order, where both languages have as many.
  ///
  /// - Complexity: O(*n*) in the names of the two languages.
  static func memory(_ concepts: [Concept], from source: String, to target: String) -> NamePartMemory {
    var memory = NamePartMemory()
    for concept in concepts where concept.type.isProperName {
      guard let one = concept.term(in: LanguageTag(source)), let other = concept.term(in: LanguageTag(target)) else {
        continue
      }
      let (left, right) = (parts(one, concept), parts(other, concept))
      guard left.count == right.count else { continue }
      for (part, written) in zip(left, right) { memory.add(SpellingPair(part, written), count: worth) }
    }
    return memory
  }

  private static func parts(_ term: Term, _ concept: Concept) -> [String] {
    NameParts(term.form, language: term.language, mayBePerson: concept.type == .person).parts.map(\.lower)
  }
}
