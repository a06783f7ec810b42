import BitextModel

/// All ``XLIFFFacts`` of a unit.
struct XLIFFOwnFacts {
  private let facts: [XLIFFFacts.Owner: XLIFFFacts]

  /// - Returns: `nil` where the unit has none.
  init?(_ element: XLIFFElement) {
    var facts: [XLIFFFacts.Owner: XLIFFFacts] = [:]
    for child in element.any("facts") where !child.isOwn {
      if let found = XLIFFFacts(child) { facts[found.owner] = found }
    }
    guard !facts.isEmpty else { return nil }
    self.facts = facts
  }

  subscript(owner: XLIFFFacts.Owner) -> XLIFFFacts? { facts[owner] }

  /// What is said of a translation, with the state in its owner's words, unless another program changed it since.
  func restored(_ details: [Property], _ version: XLIFFVersion) -> [Property] {
    guard let state = self[.target]?.state else { return details }
    let found = details.firstIndex { $0.type == "x-state" }
    guard XLIFFStateWord.standard(state, version) == found.map({ details[$0].value }) else { return details }
    var details = details
    if let found { details.remove(at: found) }
    details.insert(Property("x-state", state), at: found ?? 0)
    return details
  }

  /// Gives a unit what only these facts know.
  func complete(_ unit: inout TranslationUnit) {
    if let facts = self[.unit] {
      switch facts.identifier {
      case .own(let name): unit.identifier = name
      case XLIFFFacts.Identifier.none?: unit.identifier = nil
      case nil: break
      }
      unit.properties = facts.ordered(unit.properties)
      unit.notes += facts.notes
      unit.provenance = facts.provenance
    }
    for (place, owner) in [XLIFFFacts.Owner.source, .target].enumerated() where place < unit.variants.count {
      guard let facts = self[owner] else { continue }
      if let language = facts.language { unit.variants[place].language = language }
      unit.variants[place].properties = facts.ordered(unit.variants[place].properties + facts.properties)
      unit.variants[place].notes += facts.notes
      unit.variants[place].provenance = facts.provenance
    }
    unit.sourceLanguage = unit.variants.first?.language
    if let language = self[.unit]?.sourceLanguage { unit.sourceLanguage = language }
    if self[.unit]?.isReversed == true { unit.variants.reverse() }
  }
}
