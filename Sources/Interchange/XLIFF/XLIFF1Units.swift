import BitextModel

/// Makes units of a `trans-unit` of XLIFF 1, one a segment.
struct XLIFF1Units {
  let surroundings: XLIFFSurroundings
  private(set) var findings: [XLIFFFinding] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The names of elements in the unit that are not understood.
  private(set) var leftOut: [String] = []
  private var inline: XLIFFInline
  private let facts: XLIFFOwnFacts?

  init(_ element: XLIFFElement, in surroundings: XLIFFSurroundings) {
    self.surroundings = surroundings
    inline = XLIFFInline(natives: [:], surroundings: surroundings)
    facts = XLIFFOwnFacts(element)
    add(element)
    for repair in inline.repairs { report(.repair, repair, element.line) }
    let known: Set<String> = ["source", "target", "seg-source", "alt-trans", "note", "context-group"]
    let foreign: Set<String> = [
      "facts", "seg-defs", "insertedmatch", "comments", "tunit-metadata", "tunit-target-metadata",
    ]
    leftOut = element.elements.filter { !($0.isOwn ? known : foreign).contains($0.name) }.map(\.name)
  }

  private mutating func report(_ severity: Diagnostic.Severity, _ message: String, _ line: Int) {
    diagnostics.append(Diagnostic(severity, message, at: SourceLocation(file: surroundings.name, line: line)))
  }

  private mutating func add(_ element: XLIFFElement) {
    guard let source = element.own("source").first else {
      return report(.rejection, "the unit has no source", element.line)
    }
    let target = element.own("target").first
    if element.own("target").count > 1 {
      report(.repair, "the unit has several targets; the first is taken", element.line)
    }
    var marks = element.own("seg-source").first?.markedSegments ?? []
    var targets = target?.markedSegments ?? []
    let unit = element.attribute("id")
    let common = commonProperties(element)
    let notes = notes(of: element)
    // A program that knows no segments translates the whole.
    if !marks.isEmpty, targets.isEmpty, let target, target.text.contains(where: { !$0.isWhitespace }) {
      if marks.count > 1 {
        report(.repair, "the translation is not cut into the segments of its source; they are one unit", element.line)
        marks = []
      } else {
        targets = [target]
      }
    }
    guard !marks.isEmpty else {
      let details = XLIFFDetails(of: target, unit: element)
      append(unit, source, target, element, common, notes, details)
      return addAlternatives(element.own("alt-trans"), unit, source, element, common)
    }
    if element.own("seg-source").first?.hasTextOutsideOfSegments == true {
      report(.repair, "text outside of the marks of segments is left out", element.line)
    }
    let definitions = element.any("seg-defs").first?.any("seg") ?? []
    for mark in marks {
      let name = mark.attribute("mid")
      let place = targets.firstIndex { $0.attribute("mid") == name || !$0.isSegment }
      let translation = place.map { targets.remove(at: $0) }
      let details = XLIFFDetails(
        of: target, unit: element, definition: definitions.first { $0.attribute("id") == name })
      let identifier = [unit, name].compactMap { $0 }.joined(separator: "/")
      append(
        identifier, mark, translation, element, common, notes, details,
        languages: (surroundings.language(of: source, .source), surroundings.language(of: target, .target)))
      addAlternatives(
        element.own("alt-trans").filter { $0.attribute("mid") == name }, identifier, mark, element, common)
    }
    if targets.contains(where: { !$0.text.isEmpty }) {
      report(.repair, "translated segments without source are left out", element.line)
    }
    if marks.count == 1 || element.own("alt-trans").contains(where: { $0.attribute("mid") == nil }) {
      addAlternatives(
        element.own("alt-trans").filter { $0.attribute("mid") == nil }, unit, source, element, common)
    }
  }

  private mutating func append(
    _ identifier: String?, _ source: XLIFFElement, _ target: XLIFFElement?, _ element: XLIFFElement,
    _ common: [Property], _ notes: [(note: Note, side: String?)], _ details: XLIFFDetails,
    languages: (LanguageTag, LanguageTag)? = nil
  ) {
    let languages =
      languages ?? (surroundings.language(of: source, .source), surroundings.language(of: target, .target))
    let before = inline.notes.count
    let sourceText = inline.segment(of: source)
    let targetText = target.map { inline.segment(of: $0) }
    let comments = inline.notes.dropFirst(before).map { (note: $0, side: String?.none) }
    findings.append(
      XLIFFFinding(
        identifier: identifier, (languages.0, sourceText), targetText.map { (languages.1, $0) }, common: common,
        notes: notes + comments, details: details.properties, provenance: details.provenance, facts: facts,
        version: .one, line: source.line))
  }

  private mutating func addAlternatives(
    _ alternatives: [XLIFFElement], _ identifier: String?, _ source: XLIFFElement, _ element: XLIFFElement,
    _ common: [Property]
  ) {
    // memoQ has its matches in an element of its own, with the same content.
    let inserted = element.isOwn && source.name == "source" ? element.any("insertedmatch") : []
    for alternative in alternatives + inserted {
      let ownSource = alternative.any("source").first ?? source
      for target in alternative.any("target") {
        var properties = [Property("x-alternative", "yes")]
        for attribute in alternative.attributes {
          switch attribute.name {
          case "match-quality", "matchrate": properties.append(Property("x-match-quality", attribute.value))
          case "origin", "source": properties.append(Property("x-origin", attribute.value))
          case "tool", "tool-id": properties.append(Property("x-tool", attribute.value))
          case "xml:space", "mid": break
          default: properties.append(Property("x-\(attribute.name.localPart)", attribute.value))
          }
        }
        let variants = [
          TranslationVariant(surroundings.language(of: ownSource, .source), inline.segment(of: ownSource)),
          TranslationVariant(surroundings.language(of: target, .target), inline.segment(of: target)),
        ]
        let unit = TranslationUnit(
          identifier: identifier, sourceLanguage: variants.first?.language, variants: variants,
          properties: properties + common)
        findings.append(XLIFFFinding(alternative: unit, line: target.line))
      }
    }
  }

  private func commonProperties(_ element: XLIFFElement) -> [Property] {
    var properties = surroundings.original.map { [Property("x-document", $0)] } ?? []
    properties += surroundings.groups.joined()
    for attribute in element.attributes where attribute.name != "id" && !attribute.name.contains(":") {
      guard attribute.name != "translate" || attribute.value == "no" else { continue }
      properties.append(Property("x-\(attribute.name)", attribute.value))
    }
    for group in element.own("context-group") { properties += XLIFFDetails.contexts(group) }
    return properties
  }

  private func notes(of element: XLIFFElement) -> [(note: Note, side: String?)] {
    let notes = element.own("note").map { note in
      (
        Note(
          (note.attribute("from").map { "\($0): " } ?? "") + note.text,
          language: note.attribute("xml:lang").map { LanguageTag($0) }), note.attribute("annotates")
      )
    }
    // memoQ.
    let comments = element.any("comments").flatMap { $0.any("comment") }.filter { $0.attribute("deleted") != "true" }
    return notes
      + comments.map { (Note(($0.attribute("creatoruser").map { "\($0): " } ?? "") + $0.text), nil) }
  }
}
