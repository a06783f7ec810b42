public import BitextModel
import OrderedCollections

/// Concepts and their terms, from one or several glossaries.
///
/// Where glossaries disagree, the later one decides: a house's own list goes behind the built-in ones. A form that both have takes
/// status, source and note from the later; a preferred form of the later makes the earlier preferred form of that
/// language an admitted one; nothing is lost.
public struct TermBase: Sendable, Hashable {
  private var conceptsByID: OrderedDictionary<String, Concept> = [:]

  public init() {}

  /// - Parameter concepts: concepts of one id are merged, the later deciding.
  public init(_ concepts: some Sequence<Concept>) {
    for concept in concepts { merge(concept) }
  }

  /// Merges glossaries.
  ///
  /// - Parameter layers: from the least to the most authoritative.
  public init(merging layers: [TermBase]) {
    for layer in layers { for concept in layer.concepts { merge(concept) } }
  }

  /// Builds a term base of the rows of a file.
  ///
  /// - Complexity: O(*n*) in rows for concepts of a bounded number of terms.
  public init(_ rows: some Sequence<GlossaryRow>) {
    for row in rows {
      conceptsByID[row.concept, default: Concept(id: row.concept, type: row.type)].terms.append(row.term)
    }
  }

  /// All concepts, in the order in which they were first met.
  public var concepts: [Concept] { Array(conceptsByID.values) }

  /// All concepts, sorted by id (by its UTF-8 bytes), as files have them.
  public var sortedConcepts: [Concept] {
    concepts.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  /// The languages that have a form, sorted.
  public var languages: [LanguageTag] { Set(concepts.flatMap(\.languages)).sorted() }

  public var isEmpty: Bool { conceptsByID.isEmpty }

  /// The concept of an id.
  public subscript(id: String) -> Concept? { conceptsByID[id] }

  /// Adds a concept, or lets it decide over what is known of its id.
  ///
  /// - Complexity: O(*n*) in the terms of both.
  public mutating func merge(_ concept: Concept) {
    guard var known = conceptsByID[concept.id] else {
      conceptsByID[concept.id] = concept
      return
    }
    known.type = concept.type
    var places = Dictionary(known.terms.enumerated().map { (FormKey($0.element), $0.offset) }) { first, _ in first }
    var preferred: [LanguageTag: [Int]] = [:]
    for (place, term) in known.terms.enumerated() where term.status == .preferred {
      preferred[term.language, default: []].append(place)
    }
    for term in concept.terms {
      if term.status == .preferred {
        for place in preferred[term.language] ?? [] where known.terms[place].status == .preferred {
          known.terms[place].status = .admitted
        }
        preferred[term.language] = []
      }
      let place = places[FormKey(term)] ?? known.terms.count
      if place < known.terms.count {
        known.terms[place] = term
      } else {
        places[FormKey(term)] = place
        known.terms.append(term)
      }
      if term.status == .preferred { preferred[term.language, default: []].append(place) }
    }
    conceptsByID[concept.id] = known
  }

  private struct FormKey: Hashable {
    let language: LanguageTag
    let form: String

    init(_ term: Term) { (language, form) = (term.language, term.form) }
  }
}
