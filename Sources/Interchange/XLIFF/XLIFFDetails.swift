import BitextModel

/// What a file says of a translation: its state, whether it is locked, where it came from.
struct XLIFFDetails {
  private(set) var properties: [Property] = []
  private(set) var provenance = Provenance.unknown

  /// - Parameters:
  ///   - target: the translation, whose attributes tell its state.
  ///   - unit: the unit, on which memoQ and Phrase tell it.
  ///   - definition: what Trados says of the segment (`seg` of `seg-defs`).
  init(of target: XLIFFElement?, unit: XLIFFElement, definition: XLIFFElement? = nil) {
    for attribute in target?.attributes ?? [] where !attribute.name.hasPrefix("xml:") {
      properties.append(Property("x-\(attribute.name.localPart)", attribute.value))
    }
    for attribute in unit.attributes where attribute.name.contains(":") && !attribute.name.hasPrefix("xml:") {
      add(attribute.name.localPart, attribute.value)
    }
    guard let definition else { return }
    for attribute in definition.attributes where attribute.name != "id" { add(attribute.name, attribute.value) }
    for value in definition.any("value") {
      guard let key = value.attribute("key") else { continue }
      add(key, value.text)
    }
  }

  private mutating func add(_ name: String, _ value: String) {
    switch name {
    // Trados, memoQ and Phrase, in this order.
    case "conf", "status", "confirmed":
      // What a tool says of the segment counts more than what the target, which may hold several, says.
      properties.removeAll { $0.type == "x-state" }
      properties.append(Property("x-state", value))
    case "locked": properties.append(Property("x-locked", value))
    case "origin", "trans-origin": properties.append(Property("x-origin", value))
    case "percent": properties.append(Property("x-percent", value))
    case "created_by", "created-by": provenance.creator = value
    case "last_modified_by", "modified-by", "lastchanginguser": provenance.changer = value
    case "created_on", "created-at", "modified_on", "modified-at", "lastchangedtimestamp":
      guard let moment = Self.moment(value) else { return properties.append(Property("x-\(name)", value)) }
      if name.hasPrefix("created") { provenance.created = moment } else { provenance.changed = moment }
    default: properties.append(Property("x-\(name)", value))
    }
  }

  /// A date as tools write it: ISO 8601, `month/day/year hour:minute:second` (Trados), milliseconds since 1970 (Phrase).
  private static func moment(_ text: String) -> Timestamp? {
    if let number = Int64(text), text.utf8.count >= 12 { return Timestamp(secondsSinceEpoch: number / 1000) }
    if let moment = Timestamp(text) { return moment }
    let parts = text.split { "/ :".contains($0) }.map { $0.utf8.count == 1 ? "0\($0)" : String($0) }
    guard parts.count == 6 else { return nil }
    return Timestamp("\(parts[2])\(parts[0])\(parts[1])T\(parts[3])\(parts[4])\(parts[5])Z")
  }

  /// What a `context-group` says.
  static func contexts(_ group: XLIFFElement) -> [Property] {
    group.own("context").map { Property("x-context-\($0.attribute("context-type") ?? "unknown")", $0.text) }
  }
}

extension String {
  /// The name behind its prefix.
  var localPart: String { split(separator: ":", maxSplits: 1).last.map(String.init) ?? self }
}

extension XLIFFSurroundings {
  enum Side { case source, target }

  /// The language of a text: its own, or that of its file; `und` where neither says it.
  func language(of element: XLIFFElement?, _ side: Side) -> LanguageTag {
    if let own = element?.attribute("xml:lang"), !own.isEmpty { return LanguageTag(own) }
    return (side == .source ? source : target) ?? "und"
  }
}
