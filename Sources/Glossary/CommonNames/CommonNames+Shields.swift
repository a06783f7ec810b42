import BitextModel

extension CommonNames {
  /// The names of several words that a search does not tell of, but inside which it is not to find others: *Papua New Guinea*
  /// holds no Guinea.
  ///
  /// - Parameters:
  ///   - house: a house's glossary, whose forms are none of them.
  ///   - told: what the search tells of.
  /// - Complexity: O(*n*) in forms of all.
  public func shields(around house: TermBase, told: TermBase) -> [Concept] {
    let links = CommonNameLinks(common: concepts, house: house.concepts)
    return concepts.enumerated().compactMap { number, concept in
      guard links.houseConcept[number] == nil, told[concept.id] == nil,
        !CommonNameSelection.isCalledByLess(concept.id)
      else { return nil }
      var shield = concept
      shield.terms = concept.terms.indices.filter { index in
        let form = concept.terms[index].form
        return form.utf8.contains { $0 == 0x20 || $0 == 0x2D } && links.isFree(number, index)
      }.map { concept.terms[$0] }
      return shield.terms.isEmpty ? nil : shield
    }
  }
}
