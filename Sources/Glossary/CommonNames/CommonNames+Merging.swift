import BitextModel

extension CommonNames {
  /// A house's glossary with the common names beneath it.
  ///
  /// A concept of the house that stands for the same thing takes the common forms in, behind its own: they are admitted, or
  /// preferred in a language in which the house has none to write. It stands for the same thing where it has the same id, or
  /// the same code in a note (`ISO 3166 AZ`), or shares forms in two languages, or shares the only form that can be compared.
  /// A form that another concept of the house has is left out: what is ambiguous the house must say itself.
  ///
  /// - Parameter keepsOwn: whether what the house does not know is there, too.
  /// - Complexity: O(*n*) in forms of both.
  public func merged(beneath house: TermBase, keepsOwn: Bool = true) -> TermBase {
    let houseConcepts = house.concepts
    let links = CommonNameLinks(common: concepts, house: houseConcepts)
    var merged = house
    var own: [Concept] = []
    for (number, concept) in concepts.enumerated() {
      if let place = links.houseConcept[number] {
        let known = houseConcepts[place]
        let extra = concept.terms.enumerated().compactMap { index, term -> Term? in
          guard links.isFree(number, index) else { return nil }
          var term = term
          if known.term(in: term.language) != nil { term.status = .admitted }
          return term
        }
        if !extra.isEmpty { merged.merge(Concept(id: known.id, type: known.type, terms: extra)) }
      } else if keepsOwn {
        var concept = concept
        concept.terms = concept.terms.indices.filter { links.isFree(number, $0) }.map { concept.terms[$0] }
        if !concept.terms.isEmpty, merged[concept.id] == nil { own.append(concept) }
      }
    }
    for concept in own { merged.merge(concept) }
    return merged
  }
}
