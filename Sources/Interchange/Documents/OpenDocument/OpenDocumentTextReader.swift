public import BitextModel
public import XMLStream

/// Reads texts of OpenDocument (ODT and flat ODT, ISO/IEC 26300).
///
/// Paragraphs, headings, list items and table cells are blocks of their own; footnotes, endnotes and text boxes stand
/// behind the paragraph that they hang on, headers and footers behind the text. Deleted text that tracking keeps, hidden
/// text (also by style), comments and phonetic guides are left out. Formats and links become pairs of codes; images,
/// numbers of pages and references of notes placeholders. White space is taken as OpenDocument means it: a run is one
/// space, others are elements. Lines are those of the text that is made, a paragraph a line.
public struct OpenDocumentTextReader: Sendable {
  public init() {}

  /// Reads a package.
  ///
  /// - Parameter report: is told what was left out.
  /// - Throws: ``InterchangeError/malformed(_:format:found:)`` where the package holds no such text or is locked; an
  ///   `XMLStreamError` for XML that is broken and for a text beyond any honest one.
  /// - Complexity: memory in proportion to the text, bounded by a constant.
  public func read(_ package: PackageFile, report: (Diagnostic) -> Void = { _ in }) throws -> Document {
    var content = try OpenDocumentPackage.content(of: package, format: .odt)
    let handler = OpenDocumentText(name: package.name)
    // The styles are asked for by the text.
    if var styles = try package.source(of: "styles.xml") {
      try XMLReader(vocabulary: OpenDocumentWord.names).read(&styles, handler: handler)
    }
    try XMLReader(vocabulary: OpenDocumentWord.names).read(&content, handler: handler)
    handler.remarks.report(for: package.name, report)
    return try handler.document()
  }

  /// Reads a text that is a single file of XML.
  public func read(flat source: inout some ByteSource, report: (Diagnostic) -> Void = { _ in }) throws -> Document {
    let handler = OpenDocumentText(name: source.name)
    try XMLReader(vocabulary: OpenDocumentWord.names).read(&source, handler: handler)
    handler.remarks.report(for: source.name, report)
    return try handler.document()
  }
}
