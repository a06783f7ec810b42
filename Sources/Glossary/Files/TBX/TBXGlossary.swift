public import BitextModel
import XMLStream

/// Writes a glossary as TBX: version 2 (ISO 30042:2008) without a DTD, or version 3 (ISO 30042:2019) as TBX-Basic in the style DCA.
///
/// Version 2 is what OmegaT and Okapi read. An entry is a concept, with its type as subject field; the status is the
/// `administrativeStatus` of TBX. Programs that do not look at it show deprecated forms like any other, so these can be left out.
/// ``TBXReader`` reads all of it back.
public struct TBXGlossary: Sendable {
  public var version: TBXVersion
  /// What the file is called in its header.
  public var title: String
  /// The languages to write; all where none is given.
  public var languages: [LanguageTag]
  public var hasDeprecatedForms: Bool

  public init(
    _ version: TBXVersion = .two, title: String, languages: [LanguageTag] = [], hasDeprecatedForms: Bool = true
  ) {
    self.version = version
    self.title = title
    self.languages = languages
    self.hasDeprecatedForms = hasDeprecatedForms
  }

  /// Writes the file, sorted by id.
  ///
  /// - Throws: what the sink throws.
  /// - Complexity: O(*n* log *n*) in terms.
  public func write<Sink: ByteSink>(_ termBase: TermBase, to sink: inout Sink) throws {
    var writer = XMLWriter(sink)
    try writer.declaration()
    try writer.start(version.root)
    let language = languages.first ?? termBase.languages.first ?? "en"
    switch version {
    case .two:
      writer.attribute("type", "TBX")
      writer.attribute("xml:lang", language.canonical)
    case .three:
      writer.attribute("style", "dca")
      writer.attribute("type", "TBX-Basic")
      writer.attribute("xml:lang", language.canonical)
      writer.attribute("xmlns", "urn:iso:std:iso:30042:ed-2")
    }
    try header(&writer)
    writer.newLine()
    try writer.start("text")
    writer.newLine()
    try writer.start("body")
    for concept in termBase.sortedConcepts {
      try entry(concept, &writer)
    }
    writer.newLine(closing: true)
    try writer.end()
    writer.newLine(closing: true)
    try writer.end()
    writer.newLine(closing: true)
    try writer.finish()
    sink = writer.sink
  }

  private func header<Sink: ByteSink>(_ writer: inout XMLWriter<Sink>) throws {
    writer.newLine()
    try writer.start(version.head)
    writer.newLine()
    try writer.start("fileDesc")
    try writer.start("titleStmt")
    try element("title", title, &writer)
    try writer.end()
    try writer.start("sourceDesc")
    try element("p", "Dragoman", &writer)
    try writer.end()
    try writer.end()
    if version == .two {
      writer.newLine()
      try writer.start("encodingDesc")
      try element("p", type: "XCSURI", "TBXXCS.xcs", &writer)
      try writer.end()
    }
    writer.newLine(closing: true)
    try writer.end()
  }

  private func entry<Sink: ByteSink>(_ concept: Concept, _ writer: inout XMLWriter<Sink>) throws {
    let wanted = concept.languages.filter { $0.matches(anyOf: languages) }
    let terms = wanted.map { language in
      concept.terms.filter { $0.language == language && (hasDeprecatedForms || $0.status != .deprecated) }
        .sorted(by: Term.precedes)
    }
    guard terms.contains(where: { !$0.isEmpty }) else { return }
    writer.newLine()
    try writer.start(version.entry)
    writer.attribute("id", TBXIdentifier.encoded(concept.id))
    writer.newLine()
    try element("descrip", type: "subjectField", concept.type.rawValue, &writer)
    for (language, terms) in zip(wanted, terms) where !terms.isEmpty {
      writer.newLine()
      try writer.start(version.language)
      writer.attribute("xml:lang", language.canonical)
      for term in terms {
        writer.newLine()
        try writer.start(version.term)
        try element("term", term.form, &writer)
        try element("termNote", type: "administrativeStatus", "\(term.status.rawValue)Term-admn-sts", &writer)
        if !term.source.isEmpty { try element("admin", type: "source", term.source, &writer) }
        if !term.note.isEmpty { try element("note", term.note, &writer) }
        try writer.end()
      }
      writer.newLine(closing: true)
      try writer.end()
    }
    writer.newLine(closing: true)
    try writer.end()
  }

  private func element<Sink: ByteSink>(
    _ name: StaticString, type: String? = nil, _ text: String, _ writer: inout XMLWriter<Sink>
  ) throws {
    try writer.start(name)
    writer.attribute("type", type)
    try writer.text(text)
    try writer.end()
  }
}
