public import BitextModel
public import XMLStream

/// Reads documents of Word (DOCX, Office Open XML of ECMA-376 and ISO 29500, strict and transitional).
///
/// Paragraphs, headings (by style or outline), list items and table cells are blocks of their own; footnotes and
/// endnotes stand behind the text, then headers and footers; text boxes behind the paragraph that they hang on. Text
/// that was deleted or moved away under tracking is left out, text that was put in is taken; a paragraph whose end was
/// deleted goes on in the next. Hidden text (also by style), field codes, comments, formulas and phonetic guides are left
/// out. Bold, italic, underlined, struck out, raised and lowered text and links become pairs of codes; images, note
/// references and objects placeholders. Lines are numbers of paragraphs.
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
    let handler = WordText(styles)
    for path in [parts.document] + parts.others {
      guard var source = try package.source(of: path) else { continue }
      handler.begin()
      try XMLReader(vocabulary: WordWord.names).read(&source, handler: handler)
    }
    for (message, count) in handler.leftOut.sorted(by: { $0.key < $1.key }) {
      report(Diagnostic(.remark, "\(message) (\(count))", at: SourceLocation(file: package.name)))
    }
    return handler.document(name: package.name, language: styles.language.map { LanguageTag($0) })
  }
}
