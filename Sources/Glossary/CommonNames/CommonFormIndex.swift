import BitextModel

/// Finds common names by language and form; the two apostrophes are one.
struct CommonFormIndex {
  /// A form of a concept, by their places.
  struct Place: Hashable {
    let concept: Int
    let term: Int
  }

  private let concepts: [Concept]
  /// By a hash of language and form; a glossary asks a hundred thousand times, and nearly always in vain.
  private var places: [UInt64: [Place]] = [:]

  init(_ concepts: [Concept]) {
    self.concepts = concepts
    places.reserveCapacity(concepts.count * 4)
    for (number, concept) in concepts.enumerated() {
      for (index, term) in concept.terms.enumerated() {
        places[Self.hash(term), default: []].append(Place(concept: number, term: index))
      }
    }
  }

  /// - Complexity: O(*n*) in bytes of the form.
  func forEachPlace(of term: Term, _ body: (Place) -> Void) {
    for place in places[Self.hash(term)] ?? [] {
      let known = concepts[place.concept].terms[place.term]
      guard known.language.language == term.language.language, Self.key(known.form) == Self.key(term.form) else {
        continue
      }
      body(place)
    }
  }

  private static func key(_ form: String) -> String {
    form.utf8.contains(0x27) ? form.replacing("'", with: "’") : form
  }

  /// FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) of the language and the form.
  private static func hash(_ term: Term) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for byte in term.language.language.utf8 { add(byte) }
    for byte in term.form.utf8 {
      if byte == 0x27 {
        for part in "’".utf8 { add(part) }
      } else {
        add(byte)
      }
    }
    return hash
  }
}
