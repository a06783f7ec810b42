import BitextModel

/// Makes units of a `trans-unit` of XLIFF 1, one a segment.
struct XLIFF1Units {
  let surroundings: XLIFFSurroundings
  private(set) var findings: [XLIFFFinding] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var inline: XLIFFInline

  init(_ element: XLIFFElement, in surroundings: XLIFFSurroundings) {
    self.surroundings = surroundings
    inline = XLIFFInline(natives: [:], surroundings: surroundings)
    add(element)
    for repair in inline.repairs { report(.repair, repair, element.line) }
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
    let marks = element.own("seg-source").first?.markedSegments ?? []
    let unit = element.attribute("id")
    let common = commonProperties(element)
    let notes = element.own("note").map(note)
    guard !marks.isEmpty else {
      let details = XLIFFDetails(of: target, unit: element)
      append(unit, source, target, element, common, notes, details)
      return addAlternatives(element.own("alt-trans"), unit, source, element, common)
    }
    if element.own("seg-source").first?.hasTextOutsideOfSegments == true {
      report(.repair, "text outside of the marks of segments is left out", element.line)
    }
    let definitions = element.any("seg-defs").first?.any("seg") ?? []
    var targets = target?.markedSegments ?? []
    for mark in marks {
      let name = mark.attribute("mid")
      let place = targets.firstIndex { $0.attribute("mid") == name }
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
    _ common: [Property], _ notes: [Note], _ details: XLIFFDetails, languages: (LanguageTag, LanguageTag)? = nil
  ) {
    let languages =
      languages ?? (surroundings.language(of: source, .source), surroundings.language(of: target, .target))
    let before = inline.notes.count
    let sourceText = inline.segment(of: source)
    let targetText = target.map { inline.segment(of: $0) }
    var variants = [TranslationVariant(languages.0, sourceText)]
    let isUntranslated = XLIFFFinding.isUntranslated(sourceText, targetText)
    if let targetText, !isUntranslated {
      variants.append(TranslationVariant(languages.1, targetText, properties: details.properties))
    }
    let unit = TranslationUnit(
      identifier: identifier, sourceLanguage: languages.0, variants: variants, provenance: details.provenance,
      properties: common + (isUntranslated ? details.properties : []),
      notes: notes + inline.notes.dropFirst(before))
    findings.append(XLIFFFinding(unit: unit, line: source.line, isUntranslated: isUntranslated))
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
        findings.append(XLIFFFinding(unit: unit, line: alternative.line, isAlternative: true))
      }
    }
  }

  private func commonProperties(_ element: XLIFFElement) -> [Property] {
    var properties = surroundings.original.map { [Property("x-document", $0)] } ?? []
    properties += surroundings.groups.joined()
    for name in ["resname", "restype", "approved", "translate", "maxwidth", "minwidth", "size-unit", "maxbytes"] {
      guard let value = element.attribute(name), name != "translate" || value == "no" else { continue }
      properties.append(Property("x-\(name)", value))
    }
    for group in element.own("context-group") { properties += XLIFFDetails.contexts(group) }
    // What was written here comes back with the type that it had.
    for property in element.any("prop") where !property.isOwn {
      guard let type = property.attribute("type") else { continue }
      properties.append(
        Property(type, property.text, language: property.attribute("xml:lang").map { LanguageTag($0) }))
    }
    return properties
  }

  private func note(_ element: XLIFFElement) -> Note {
    let sender = element.attribute("from").map { "\($0): " } ?? ""
    return Note(sender + element.text, language: element.attribute("xml:lang").map { LanguageTag($0) })
  }
}
