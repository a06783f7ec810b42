import BitextModel

/// A document in the making; paragraphs that begin inside of others (a footnote, a text box) stand behind them.
struct DocumentBuilder {
  private var paragraphs: [Document.Paragraph] = []
  private var open: [ParagraphBuilder] = []
  /// Paragraphs that ended inside of one that is open.
  private var inner: [(Document.ParagraphKind, Segment, line: Int)] = []
  private var offset = 0

  var isOpen: Bool { !open.isEmpty }
  var depth: Int { open.count }

  mutating func begin(_ kind: Document.ParagraphKind, line: Int, whiteSpace: ParagraphBuilder.WhiteSpace) {
    open.append(ParagraphBuilder(kind, line: line, whiteSpace: whiteSpace))
  }

  /// Works on the innermost paragraph; nothing is done where none is open.
  mutating func change(_ body: (inout ParagraphBuilder) -> Void) {
    guard !open.isEmpty else { return }
    body(&open[open.count - 1])
  }

  /// Ends the innermost paragraph.
  mutating func end() {
    guard var paragraph = open.popLast() else { return }
    let segment = paragraph.finish()
    if open.isEmpty {
      if let segment { add(paragraph.kind, segment, line: paragraph.line) }
      for (kind, segment, line) in inner { add(kind, segment, line: line) }
      inner = []
    } else if let segment {
      inner.append((paragraph.kind, segment, paragraph.line))
    }
  }

  /// Appends the paragraphs of another.
  mutating func append(_ other: DocumentBuilder?) {
    for paragraph in other?.paragraphs ?? [] { add(paragraph.kind, paragraph.segment, line: paragraph.line) }
  }

  /// - Parameter language: that of the document, where it says it.
  mutating func finish(name: String, language: LanguageTag?) -> Document {
    while isOpen { end() }
    return Document(name: name, language: language, paragraphs: paragraphs)
  }

  private mutating func add(_ kind: Document.ParagraphKind, _ segment: Segment, line: Int) {
    let count = segment.text.utf8.count
    paragraphs.append(Document.Paragraph(kind: kind, segment, utf8Range: offset..<offset + count, line: line))
    // A line feed stands between paragraphs.
    offset += count + 1
  }
}
