import BitextModel

/// Makes units of a `trans-unit` of XLIFF 1, one a segment.
struct XLIFF1Units {
  let surroundings: XLIFFSurroundings
  private(set) var findings: [XLIFFFinding] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The names of elements in the unit that are not understood.
  private(set) var leftOut: [String] = []
  private var inline: XLIFFInline
  private var shared = XLIFFShared(properties: [], notes: [])
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
    shared = XLIFFShared(properties: commonProperties(element), notes: notes(of: element))
    // A program that knows no segments translates the whole.
    if !marks.isEmpty, targets.isEmpty, let target, target.text.contains(where: { !$0.isWhitespace }) {
      if marks.count > 1 {
        report(.repair, "the translation is not cut into the segments of its source; they are one unit", element.line)
        marks = []
      } else {
        targets = [target]
      }
    }
    // memoQ has its matches in an element of its own, with the same content.
    let alternatives = element.own("alt-trans") + element.any("insertedmatch").filter { !$0.isOwn }
    if shared.limit(to: max(marks.count, 1) + alternatives.count) {
      report(
        .repair, "what is said of the whole unit is too much to be repeated; its first segment has it", element.line)
    }
    guard !marks.isEmpty else {
      append(unit, source, target, XLIFFDetails(of: target, unit: element))
      return addAlternatives(alternatives, unit, source)
    }
    if element.own("seg-source").first?.hasTextOutsideOfSegments == true {
      report(.repair, "text outside of the marks of segments is left out", element.line)
    }
    let definitions = Dictionary(
      (element.any("seg-defs").first?.any("seg") ?? []).map { ($0.attribute("id"), $0) },
      uniquingKeysWith: { one, _ in one })
    // The last of each name first, so that the first can be taken from the end.
    var translations = Dictionary(grouping: targets.reversed()) {
      $0.isSegment ? $0.attribute("mid") : marks[0].attribute("mid")
    }
    let ofSegments = Dictionary(grouping: alternatives) { $0.attribute("mid") }
    for mark in marks {
      let name = mark.attribute("mid")
      let translation = translations[name]?.popLast()
      let details = XLIFFDetails(of: target, unit: element, definition: name.flatMap { definitions[$0] })
      let identifier = [unit, name].compactMap { $0 }.joined(separator: "/")
      append(
        identifier, mark, translation, details,
        languages: (surroundings.language(of: source, .source), surroundings.language(of: target, .target)))
      if let name { addAlternatives(ofSegments[name] ?? [], identifier, mark) }
    }
    if translations.values.contains(where: { $0.contains { !$0.text.isEmpty } }) {
      report(.repair, "translated segments without source are left out", element.line)
    }
    addAlternatives(ofSegments[nil] ?? [], unit, source)
  }

  private mutating func append(
    _ identifier: String?, _ source: XLIFFElement, _ target: XLIFFElement?, _ details: XLIFFDetails,
    languages: (LanguageTag, LanguageTag)? = nil
  ) {
    let languages =
      languages ?? (surroundings.language(of: source, .source), surroundings.language(of: target, .target))
    let before = inline.notes.count
    let sourceText = inline.segment(of: source)
    let targetText = target.map { inline.segment(of: $0) }
    let (common, notes) = shared.next()
    let comments = inline.notes.dropFirst(before).map { (note: $0, side: String?.none) }
    findings.append(
      XLIFFFinding(
        identifier: identifier, (languages.0, sourceText), targetText.map { (languages.1, $0) }, common: common,
        notes: notes + comments, details: details.properties, provenance: details.provenance, facts: facts,
        version: .one, line: source.line))
  }

  private mutating func addAlternatives(_ alternatives: [XLIFFElement], _ identifier: String?, _ source: XLIFFElement) {
    for alternative in alternatives {
      let common = shared.next().properties
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
