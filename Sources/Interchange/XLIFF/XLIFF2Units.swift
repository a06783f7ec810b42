import BitextModel

/// Makes units of a `unit` of XLIFF 2, one a segment.
struct XLIFF2Units {
  let surroundings: XLIFFSurroundings
  private(set) var findings: [XLIFFFinding] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The names of elements in the unit that are not understood.
  private(set) var leftOut: [String] = []
  /// How many stretches between segments were passed over.
  private(set) var ignorableCount = 0
  private var inline: XLIFFInline
  private var shared = XLIFFShared(properties: [], notes: [])
  private let facts: XLIFFOwnFacts?

  init(_ element: XLIFFElement, in surroundings: XLIFFSurroundings) {
    self.surroundings = surroundings
    inline = XLIFFInline(natives: Self.natives(element), surroundings: surroundings)
    facts = XLIFFOwnFacts(element)
    add(element)
    for repair in inline.repairs { report(.repair, repair, element.line) }
    let known: Set<String> = ["notes", "originalData", "segment", "ignorable"]
    let foreign: Set<String> = ["facts", "matches", "metadata"]
    leftOut = element.elements.filter { !($0.isOwn ? known : foreign).contains($0.name) }.map(\.name)
    ignorableCount = element.own("ignorable").count
  }

  private mutating func report(_ severity: Diagnostic.Severity, _ message: String, _ line: Int) {
    diagnostics.append(Diagnostic(severity, message, at: SourceLocation(file: surroundings.name, line: line)))
  }

  private static func natives(_ element: XLIFFElement) -> [String: String] {
    var natives: [String: String] = [:]
    for data in element.any("originalData").flatMap({ $0.any("data") }) {
      if let identifier = data.attribute("id") { natives[identifier] = data.text }
    }
    return natives
  }

  private mutating func add(_ element: XLIFFElement) {
    let notes = element.own("notes").flatMap { $0.own("note") }.map {
      (note: note($0), side: $0.attribute("appliesTo"))
    }
    shared = XLIFFShared(properties: commonProperties(element), notes: notes)
    let segments = element.own("segment")
    let matches = element.any("matches").flatMap { $0.any("match") }
    if shared.limit(to: segments.count + matches.count) {
      report(
        .repair, "what is said of the whole unit is too much to be repeated; its first segment has it", element.line)
    }
    if segments.isEmpty { report(.rejection, "the unit has no segment", element.line) }
    for (place, segment) in segments.enumerated() {
      let own = segment.attribute("id") ?? (segments.count > 1 ? "s\(place + 1)" : nil)
      let identifier = [element.attribute("id"), own].compactMap { $0 }.joined(separator: "/")
      guard let source = segment.own("source").first else {
        report(.rejection, "the segment has no source", segment.line)
        continue
      }
      append(identifier, segment, source)
    }
    addMatches(matches, of: element, segments.lazy.compactMap { $0.own("source").first }.first)
  }

  private mutating func append(_ identifier: String, _ segment: XLIFFElement, _ source: XLIFFElement) {
    let (common, notes) = shared.next()
    let target = segment.own("target").first
    let sourceText = inline.segment(of: source)
    let targetText = target.map { inline.segment(of: $0) }
    var details: [Property] = []
    for name in ["state", "subState"] {
      if let value = segment.attribute(name) { details.append(Property("x-\(name)", value)) }
    }
    if let order = target?.attribute("order") { details.append(Property("x-order", order)) }
    findings.append(
      XLIFFFinding(
        identifier: identifier.isEmpty ? nil : identifier, (surroundings.language(of: source, .source), sourceText),
        targetText.map { (surroundings.language(of: target, .target), $0) }, common: common, notes: notes,
        details: details, provenance: .unknown, facts: facts, version: .two, line: segment.line))
  }

  /// `matches` of the module for translation candidates.
  private mutating func addMatches(_ matches: [XLIFFElement], of element: XLIFFElement, _ ownSource: XLIFFElement?) {
    let unitInline = inline
    for match in matches {
      let common = shared.next().properties
      inline = XLIFFInline(
        natives: Self.natives(match).merging(unitInline.natives) { own, _ in own }, surroundings: surroundings)
      guard let source = match.any("source").first ?? ownSource, let target = match.any("target").first else {
        report(.repair, "a match without text is left out", match.line)
        continue
      }
      var properties = [Property("x-alternative", "yes")]
      for attribute in match.attributes where attribute.name != "id" {
        switch attribute.name {
        case "matchQuality": properties.append(Property("x-match-quality", attribute.value))
        default: properties.append(Property("x-\(attribute.name.localPart)", attribute.value))
        }
      }
      let variants = [
        TranslationVariant(surroundings.language(of: source, .source), inline.segment(of: source)),
        TranslationVariant(surroundings.language(of: target, .target), inline.segment(of: target)),
      ]
      let unit = TranslationUnit(
        identifier: element.attribute("id"), sourceLanguage: variants.first?.language, variants: variants,
        properties: properties + common)
      findings.append(XLIFFFinding(alternative: unit, line: match.line))
    }
    inline = unitInline
  }

  private func commonProperties(_ element: XLIFFElement) -> [Property] {
    var properties = surroundings.original.map { [Property("x-document", $0)] } ?? []
    properties += surroundings.groups.joined()
    for attribute in element.attributes {
      switch attribute.name {
      case "id", "xml:space", "canResegment", "srcDir", "trgDir": break
      case "name": properties.append(Property("x-resname", attribute.value))
      case "translate": if attribute.value == "no" { properties.append(Property("x-translate", "no")) }
      default: properties.append(Property("x-\(attribute.name.localPart)", attribute.value))
      }
    }
    for meta in element.any("metadata").flatMap(\.elements).flatMap({ [$0] + $0.elements }) where meta.name == "meta" {
      let type = meta.attribute("type") ?? "unknown"
      properties.append(Property(type.hasPrefix("x-") ? type : "x-\(type)", meta.text))
    }
    return properties
  }

  private func note(_ element: XLIFFElement) -> Note {
    let category = element.attribute("category").map { "\($0): " } ?? ""
    return Note(category + element.text, language: element.attribute("xml:lang").map { LanguageTag($0) })
  }
}
