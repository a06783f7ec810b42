public import BitextModel
public import XMLStream

/// Reads texts of OpenDocument (ODT, ISO/IEC 26300).
///
/// Paragraphs, headings, list items and table cells are blocks of their own; footnotes and text boxes stand behind the
/// paragraph that they hang on, headers and footers behind the text. Deleted text that tracking keeps, hidden text (also
/// by style), comments and phonetic guides are left out. Formats and links become pairs of codes; images and references
/// of notes placeholders. White space is taken as OpenDocument means it: a run is one space, others are elements. Lines are
/// numbers of paragraphs.
public struct OpenDocumentTextReader: Sendable {
  public init() {}

  /// - Throws: ``InterchangeError/malformed(_:format:found:)`` where the package holds no such text; an `XMLStreamError`
  ///   for XML that is broken.
  /// - Complexity: memory in proportion to the text.
  public func read(_ package: PackageFile) throws -> Document {
    var styles = OpenDocumentStyles()
    func part(_ path: String, takesText: Bool, into builder: DocumentBuilder) throws -> DocumentBuilder? {
      guard var source = try package.source(of: path) else { return nil }
      let handler = OpenDocumentText(styles, takesText: takesText, into: builder)
      try XMLReader(vocabulary: OpenDocumentWord.names).read(&source, handler: handler)
      styles = handler.styles
      return handler.built
    }
    // The styles come first, and the headers that stand among them last.
    let headers = try part("styles.xml", takesText: false, into: DocumentBuilder())
    guard var builder = try part("content.xml", takesText: true, into: DocumentBuilder()) else {
      throw InterchangeError.malformed(
        SourceLocation(file: package.name), format: .odt, found: "the package holds no content.xml")
    }
    builder.append(headers)
    return builder.finish(name: package.name, language: styles.language.map { LanguageTag($0) })
  }
}
