import BitextModel

/// The parts of the glossary's own names that stand for each other in two languages.
struct HouseParts: Sendable {
  /// What a house has decided once outweighs what others wrote this many times.
  private static let worth = 5

  /// For names of persons: parts that sound alike.
  private(set) var ofPersons = NamePartMemory()
  /// For names of places: these, and words of one meaning.
  private(set) var ofPlaces = NamePartMemory()

  init() {}

  /// Pairs the parts of the names of persons and places that stand for each other; other concepts have words, which are no parts of names.
  ///
  /// - Complexity: O(*n*) in the names of the two languages.
  init(_ concepts: [Concept], from source: String, to target: String, _ resemblance: PartResemblance) {
    let (language, otherLanguage) = (LanguageTag(source), LanguageTag(target))
    for concept in concepts where concept.type == .person || concept.type.isPlace {
      guard let one = concept.term(in: language), let other = concept.term(in: otherLanguage) else { continue }
      let (left, right) = (Self.parts(one, concept), Self.parts(other, concept))
      for pair in resemblance.soundingAlike(left, language, right, otherLanguage) {
        ofPersons.add(pair, count: Self.worth)
        ofPlaces.add(pair, count: Self.worth)
      }
      // A word that stands elsewhere in the other language would be put where it does not belong.
      guard concept.type.isPlace, left.count == right.count else { continue }
      for (part, written) in zip(left, right)
      where resemblance.meanTheSame(part, language, written, otherLanguage) {
        ofPlaces.add(SpellingPair(part, written), count: Self.worth)
      }
    }
  }

  private static func parts(_ term: Term, _ concept: Concept) -> [String] {
    NameParts(term.form, language: term.language, mayBePerson: concept.type == .person).parts
      .filter { $0.text.unicodeScalars.count > 1 }.map(\.lower)
  }
}
