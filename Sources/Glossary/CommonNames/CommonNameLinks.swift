import BitextModel

/// Which concepts of a house stand for the same things as common ones.
struct CommonNameLinks {
  /// How sure it is that two concepts are one.
  private enum Evidence: Int, Comparable {
    case onlyForm, twoLanguages, code, id

    static func < (one: Evidence, other: Evidence) -> Bool { one.rawValue < other.rawValue }
  }

  private struct Claim {
    let house: Int
    let evidence: Evidence
    let sharedCount: Int
  }

  /// For the number of a common concept, the number of the house's.
  private(set) var houseConcept: [Int: Int] = [:]
  /// The common forms that the house has, whatever for.
  private var taken: Set<CommonFormIndex.Place> = []

  init(common: [Concept], house: [Concept]) {
    let index = CommonFormIndex(common)
    var numbers: [String: Int] = [:]
    for (number, concept) in common.enumerated() {
      numbers[concept.id] = number
      if let code = concept.terms.first.flatMap({ Self.code($0.note) }) { numbers[code] = number }
    }
    var claims: [Int: [Claim]] = [:]
    for (number, concept) in house.enumerated() {
      var shared: [Int: Set<String>] = [:]
      for term in concept.terms {
        index.forEachPlace(of: term) { place in
          taken.insert(place)
          shared[place.concept, default: []].insert(term.language.language)
        }
      }
      if let claim = Self.claim(of: concept, number, shared: shared, numbers: numbers, common: common) {
        claims[claim.common, default: []].append(claim.claim)
      }
    }
    for (number, claims) in claims {
      let best = claims.max { ($0.evidence, $0.sharedCount) < ($1.evidence, $1.sharedCount) }
      guard let best else { continue }
      let rivals = claims.count { $0.evidence == best.evidence && $0.sharedCount == best.sharedCount }
      if rivals == 1 { houseConcept[number] = best.house }
    }
  }

  /// Whether no concept of the house has a form.
  func isFree(_ concept: Int, _ term: Int) -> Bool {
    !taken.contains(CommonFormIndex.Place(concept: concept, term: term))
  }

  /// The common concept that a house's is likeliest to be.
  private static func claim(
    of concept: Concept, _ number: Int, shared: [Int: Set<String>], numbers: [String: Int], common: [Concept]
  ) -> (common: Int, claim: Claim)? {
    func made(_ found: Int, _ evidence: Evidence) -> (common: Int, claim: Claim) {
      (found, Claim(house: number, evidence: evidence, sharedCount: shared[found]?.count ?? 0))
    }
    if let found = numbers[concept.id] { return made(found, .id) }
    let codes = Set(concept.terms.compactMap { code($0.note) })
    if codes.count == 1, let found = codes.first.flatMap({ numbers[$0] }) { return made(found, .code) }
    if shared.isEmpty { return nil }
    let possible = shared.filter { mayBe(concept.type, common[$0.key].type, languageCount: $0.value.count) }
    guard let most = possible.values.map(\.count).max() else { return nil }
    let best = possible.filter { $0.value.count == most }
    guard best.count == 1, let found = best.first?.key else { return nil }
    if most > 1 { return made(found, .twoLanguages) }
    // Where both have forms of another language and share none, they are two things of one name.
    let comparable = Set(concept.terms.map(\.language.language)).intersection(
      common[found].terms.map(\.language.language))
    return comparable.count == 1 ? made(found, .onlyForm) : nil
  }

  /// Whether the types go together. A glossary that tells no types, with terms only, is believed from two languages on.
  private static func mayBe(_ house: ConceptType, _ common: ConceptType, languageCount: Int) -> Bool {
    if house == .term, languageCount > 1 { return true }
    return switch common {
    case .city: house == .city || house == .place
    case .country, .region, .organisation:
      house.isPlace && house != .city || house == .organisation || house == .acronym
    default: house == .term
    }
  }

  /// The code that a note names a country, region or language by.
  private static func code(_ note: String) -> String? {
    if note.isEmpty { return nil }
    for prefix in ["ISO 3166 ", "UN M.49 ", "BCP 47 "] {
      guard let range = note.firstRange(of: prefix) else { continue }
      let code = note[range.upperBound...].prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
      return prefix + code
    }
    return nil
  }
}
