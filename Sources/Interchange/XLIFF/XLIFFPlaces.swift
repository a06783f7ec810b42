import BitextModel

/// Where in a file the properties of a unit or of its translation stand.
struct XLIFFPlaces {
  private enum Place { case document, attribute, context, other, state }

  /// Attributes of `trans-unit` or `unit`, `context-type` and text of contexts, `type` and text of metadata.
  private(set) var attributes: [Attribute] = []
  private(set) var contexts: [Attribute] = []
  /// What there is no other place for.
  private(set) var others: [Property] = []
  /// Attributes of `target` or `segment`; `state` in its owner's words.
  private(set) var states: [Attribute] = []
  /// For each property as the reader finds them its place among the unit's; `nil` where that is the same.
  private(set) var order: String?

  /// - Parameters:
  ///   - document: the document that the `file` names and the properties need not.
  ///   - isUnit: whether they are properties of a unit, not of its translation.
  ///   - bearsState: whether what they say of the state is that of the translation.
  init(_ properties: [Property], _ version: XLIFFVersion, document: String?, isUnit: Bool, bearsState: Bool) {
    var places: [Place: [Int]] = [:]
    var taken: Set<String> = []
    for (index, property) in properties.enumerated() {
      var place = Place.other
      if property.language == nil, property.type.hasPrefix("x-") {
        let name = String(property.type.dropFirst(2))
        if isUnit, name == "document" {
          if property.value == document, taken.insert(name).inserted { place = .document }
        } else if bearsState, Self.isState(name, property.value, version), taken.insert(name).inserted {
          place = .state
        } else if isUnit, Self.attribute(name, property.value, version) != nil, taken.insert(name).inserted {
          place = .attribute
        } else if isUnit, version == .two || Self.contextType(name) != nil {
          place = .context
        }
      }
      places[place, default: []].append(index)
    }
    places[.state]?.sort { Self.rank(properties[$0].type) < Self.rank(properties[$1].type) }
    func named(_ place: Place, _ name: (String) -> String) -> [Attribute] {
      (places[place] ?? []).map {
        Attribute(name(String(properties[$0].type.dropFirst(2))), properties[$0].value)
      }
    }
    attributes = named(.attribute) { version == .two && $0 == "resname" ? "name" : $0 }
    contexts = named(.context) { version == .two ? "x-\($0)" : Self.contextType($0) ?? $0 }
    states = named(.state) { $0 }
    others = (places[.other] ?? []).map { properties[$0] }
    // What is said of a translation is read before its properties, and for a unit without one, behind those of the unit.
    let reading: [Place] = isUnit ? [.document, .attribute, .context, .other, .state] : [.state, .other]
    let found = reading.flatMap { places[$0] ?? [] }
    if found != Array(properties.indices) { order = found.map(String.init).joined(separator: " ") }
  }

  private static func contextType(_ name: String) -> String? {
    guard name.hasPrefix("context-") else { return nil }
    let type = String(name.dropFirst(8))
    return XLIFFWords.allows("context-type", type) ? type : nil
  }

  private static func attribute(_ name: String, _ value: String, _ version: XLIFFVersion) -> String? {
    switch (version, name) {
    case (_, "translate"): value == "no" ? name : nil
    case (.two, "resname"): name
    case (.two, "type"): XLIFFWords.isUserDefined(value) ? name : nil
    case (.one, "state"), (.one, "state-qualifier"), (.one, "equiv-trans"), (.one, "reformat"): nil
    case (.one, _):
      XLIFFWords.allows(name, value) && !["context-type", "mtype", "clone", "assoc"].contains(name) ? name : nil
    default: nil
    }
  }

  private static func isState(_ name: String, _ value: String, _ version: XLIFFVersion) -> Bool {
    switch (version, name) {
    case (_, "state"): true
    case (.one, "state-qualifier"), (.one, "equiv-trans"): XLIFFWords.allows(name, value)
    default: false
    }
  }

  private static func rank(_ type: String) -> Int {
    ["x-state", "x-state-qualifier", "x-equiv-trans"].firstIndex(of: type) ?? 3
  }
}
