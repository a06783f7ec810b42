public import BitextModel
import XMLStream

/// Reads pages of HTML into paragraphs, as a browser shows their text.
///
/// Elements that begin a line of their own are blocks: paragraphs, headings, list items, table cells, captions and so on;
/// text directly between them too. Scripts, styles, templates, comments, deleted text (`del`), phonetic guides and what is
/// hidden (`hidden`, `display: none`, `visibility: hidden`) are left out; text that is translated elsewhere too (`alt`,
/// `title`). White space is one space but in `pre` and `textarea`; `br` ends a line inside its paragraph. Bold, italic,
/// links and the like become pairs of codes with their tags, images placeholders. What `translate="no"` says is not
/// heeded. Lines are those of the file.
public struct HTMLDocumentReader: Sendable {
  public init() {}

  /// - Parameters:
  ///   - language: the language of the text, if it is known; else that which the page states.
  ///   - report: is told what was guessed of the encoding.
  /// - Throws: what the source throws.
  /// - Complexity: memory in proportion to the text.
  public func read(
    _ source: inout some ByteSource, language: LanguageTag? = nil, report: (Diagnostic) -> Void = { _ in }
  ) throws -> Document {
    let name = source.name
    let handler = HTMLText(name: name)
    var notices: [Diagnostic] = []
    try HTMLReader().read(&source, languages: language.map { [$0] } ?? [], handler: handler) { notices.append($0) }
    notices.forEach(report)
    handler.remarks.report(for: name, report)
    return try handler.document(language: language)
  }
}
