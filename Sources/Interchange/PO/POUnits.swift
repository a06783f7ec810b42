import BitextModel

/// Makes units of the entries of a PO file and hands them on.
struct POUnits {
  private let file: String
  private let reading: BilingualReading
  private var hasHeader = false
  private var sourceLanguage: LanguageTag
  /// The language of the translations, once somebody named it.
  private var targetLanguage: LanguageTag?
  private var plurals = POPlurals.unknown
  private var hasEntries = false
  private var obsoleteCount = 0
  private var untranslatedCount = 0
  /// Hashes of texts with their contexts, to find those that come twice.
  private var known: Set<Int> = []
  private static let knownLimit = 1 << 20

  init(file: String, languages: [LanguageTag], reading: BilingualReading) {
    self.file = file
    sourceLanguage = languages.first ?? "en"
    targetLanguage = languages.dropFirst().first
    self.reading = reading
  }

  private mutating func targetLanguage(_ line: Int, _ take: (UnitEvent) throws -> Void) throws -> LanguageTag {
    if let targetLanguage { return targetLanguage }
    guard let language = POFileName.language(of: file) else {
      throw InterchangeError.languageMissing(
        location(line), found: "the header names no Language, and here is a translation into it")
    }
    targetLanguage = language
    let message = "the header names no Language; the translations are taken for \(language), as the file's name says"
    try take(.diagnostic(Diagnostic(.remark, message, at: location(line))))
    return language
  }

  private func location(_ line: Int) -> SourceLocation { SourceLocation(file: file, line: line) }

  mutating func handOn(_ entry: POEntry, _ take: (UnitEvent) throws -> Void) throws {
    if let fault = entry.fault {
      let diagnostic = Diagnostic(.rejection, "the entry is not taken: \(fault.message)", at: location(fault.line))
      return try take(.rejection(diagnostic, source: entry.source))
    }
    for repair in entry.repairs {
      try take(.diagnostic(Diagnostic(.repair, repair.message, at: location(repair.line))))
    }
    hasEntries = true
    if entry.isHeader { return try begin(entry, take) }
    if entry.isObsolete, reading.obsolete == .leftOut {
      obsoleteCount += 1
      return
    }
    if !entry.isObsolete, known.count < POUnits.knownLimit,
      !known.insert([entry.context?.text ?? [0], entry.identifier?.text ?? []].hashValue).inserted
    {
      try take(
        .diagnostic(
          Diagnostic(
            .remark, "the same text came before in the same context; both are taken", at: location(entry.firstLine))))
    }
    for unit in try units(of: entry, take) { try take(.unit(unit, at: location(entry.firstLine))) }
  }

  /// Reports what was left out.
  func finish(_ take: (UnitEvent) throws -> Void) throws {
    guard hasEntries else {
      throw InterchangeError.malformed(
        SourceLocation(file: file, line: 1), format: .po, found: "there is no msgid in it")
    }
    for (count, what) in [(obsoleteCount, "obsolete entries"), (untranslatedCount, "texts without translation")]
    where count > 0 {
      try take(.diagnostic(Diagnostic(.remark, "\(count) \(what) were left out", at: SourceLocation(file: file))))
    }
  }

  private mutating func begin(_ entry: POEntry, _ take: (UnitEvent) throws -> Void) throws {
    guard !hasHeader else {
      return try take(.diagnostic(Diagnostic(.repair, "a second header is left out", at: location(entry.firstLine))))
    }
    let text = try text(entry.translations.first?.field, take)
    let header = POHeader(text)
    hasHeader = true
    if let language = header.sourceLanguage { sourceLanguage = language }
    if let language = header.language { targetLanguage = language }
    if let field = header["Plural-Forms"] { plurals = POPlurals(field) }
    var found = TMXHeader(sourceLanguage: sourceLanguage, originalFormat: "PO")
    found.provenance = Provenance(
      created: header["POT-Creation-Date"].flatMap(POUnits.timestamp),
      changed: header["PO-Revision-Date"].flatMap(POUnits.timestamp),
      changer: header["Last-Translator"], tool: header["X-Generator"])
    found.properties = header.fields.filter { !$0.value.isEmpty }.map {
      Property(POHeader.propertyPrefix + $0.name, $0.value)
    }
    found.notes = entry.comments.isEmpty ? [] : [Note(entry.comments.joined(separator: "\n"))]
    try take(.header(found))
  }

  /// `2023-01-02 03:04+0100`, which has no seconds.
  private static func timestamp(_ text: String) -> Timestamp? {
    let (date, zone) = (text.prefix(16), text.dropFirst(16))
    return Timestamp(date.count == 16 && zone.first != ":" ? "\(date):00\(zone)" : text)
  }

  private func text(_ field: POEntry.Field?, _ take: (UnitEvent) throws -> Void) throws -> String {
    guard let field else { return "" }
    if UTF8.firstInvalidByte(in: field.text.span) != nil {
      try take(
        .diagnostic(
          Diagnostic(
            .repair, "escapes that make no character of UTF-8 were replaced by U+FFFD", at: location(field.firstLine))))
    }
    return String(decoding: field.text, as: UTF8.self)
  }

  private mutating func units(of entry: POEntry, _ take: (UnitEvent) throws -> Void) throws -> [TranslationUnit] {
    let singular = try text(entry.identifier, take)
    let plural = try entry.plural.map { try text($0, take) }
    let properties = try properties(of: entry, take)
    let extracted = POUnits.notes(entry.extractedComments)
    let comments = POUnits.notes(entry.comments)
    var units: [TranslationUnit] = []
    for (place, translation) in entry.translations.enumerated() {
      let index = translation.index ?? place
      let isSingular = plural == nil || plurals.isSingular(index)
      var unit = TranslationUnit(
        sourceLanguage: sourceLanguage,
        variants: [TranslationVariant(sourceLanguage, Segment(isSingular ? singular : plural ?? singular))],
        properties: properties, notes: extracted)
      if plural != nil || translation.index != nil {
        unit.properties.append(Property("x-plural", String(index)))
        unit.properties.append(Property("x-plural-count", String(plurals.count ?? entry.translations.count)))
        if !isSingular { unit.properties.append(Property("x-singular", singular)) }
      }
      let target = try text(translation.field, take)
      if target.isEmpty {
        if reading.untranslated == .leftOut {
          untranslatedCount += 1
          continue
        }
        if entry.isFuzzy { unit.properties.append(Property("x-flag", "fuzzy")) }
        unit.variants[0].notes = comments
      } else {
        unit.variants.append(
          TranslationVariant(
            try targetLanguage(translation.field.firstLine, take), Segment(target),
            properties: entry.isFuzzy ? [Property("x-state", "fuzzy")] : [], notes: comments))
      }
      units.append(unit)
    }
    return units
  }

  private func properties(of entry: POEntry, _ take: (UnitEvent) throws -> Void) throws -> [Property] {
    var properties: [Property] = []
    for (type, field) in [
      ("x-context", entry.context), ("x-previous-context", entry.previousContext),
      ("x-previous", entry.previousIdentifier), ("x-previous-plural", entry.previousPlural),
    ] {
      if let field { properties.append(Property(type, try text(field, take))) }
    }
    properties += entry.flags.filter { $0 != "fuzzy" }.map { Property("x-flag", $0) }
    properties += entry.references.map { Property("x-reference", $0) }
    if entry.isObsolete { properties.append(Property("x-obsolete", "yes")) }
    return properties
  }

  /// Lines that follow each other are one note.
  private static func notes(_ lines: [String]) -> [Note] {
    lines.allSatisfy(\.isEmpty) ? [] : [Note(lines.joined(separator: "\n"))]
  }
}
