public import BitextModel
public import XMLStream

/// Reads documents of Word (DOCX, Office Open XML of ECMA-376 and ISO 29500, strict and transitional).
///
/// Paragraphs, headings (by style or outline), list items and table cells are blocks of their own; footnotes, endnotes and
/// text boxes stand behind the paragraph that they hang on, headers and footers behind the text. Text that was deleted or
/// moved away under tracking is left out, text that was put in is taken; a paragraph whose end was deleted goes on in the
/// next. Hidden text (also by style), instructions of fields, comments, formulas and phonetic guides are left out. Bold,
/// italic, underlined, struck out, raised and lowered text and links become pairs of codes; images, formulas, numbers of
/// pages and references of notes placeholders. Lines are those of the text that is made, a paragraph a line.
public struct WordReader: Sendable {
  public init() {}

  /// - Parameter report: is told what was left out.
  /// - Throws: ``InterchangeError/malformed(_:format:found:)`` where the package holds no such document; an
  ///   `XMLStreamError` with its line for XML that is broken.
  /// - Complexity: memory in proportion to the text.
  public func read(_ package: PackageFile, report: (Diagnostic) -> Void = { _ in }) throws -> Document {
    let parts = try WordParts(package)
    var styles = WordStyles()
    if let path = parts.styles, var source = try package.source(of: path) { styles = try WordStyles.read(&source) }
    var notes = WordNotes()
    for path in parts.notes {
      guard var source = try package.source(of: path) else { continue }
      let handler = WordText(styles, notes: notes, name: package.name)
      try XMLReader(vocabulary: WordWord.names).read(&source, handler: handler)
      notes = handler.readNotes
    }
    let handler = WordText(styles, notes: notes, name: package.name)
    for path in [parts.document] + parts.headers {
      guard var source = try package.source(of: path) else { continue }
      try handler.begin()
      try XMLReader(vocabulary: WordWord.names).read(&source, handler: handler)
    }
    var remarks = handler.remarks
    remarks.add("charts and diagrams were left out", parts.drawingCount)
    remarks.add("headers and footers were left out, since there are too many", parts.surplusCount)
    remarks.report(for: package.name, report)
    return try handler.document()
  }
}
