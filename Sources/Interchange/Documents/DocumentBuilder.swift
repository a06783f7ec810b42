import BitextModel
import XMLStream

/// A document in the making; paragraphs that begin inside of others (a footnote, a text box) stand behind them.
struct DocumentBuilder {
  /// A paragraph that is whole.
  struct Piece {
    var kind: Document.ParagraphKind
    var segment: Segment
    /// The line on which it begins; `nil` for that of the text that is built.
    var line: Int?
  }

  private(set) var pieces: [Piece] = []
  private var open: [ParagraphBuilder] = []
  /// Paragraphs that ended inside of one that is open.
  private var inner: [Piece] = []
  private let name: String
  /// Bytes of the text, and what its paragraphs and codes take.
  private var byteCount = 0

  /// A document with more of it is none that a person made.
  private static let mostBytes = 512 << 20
  private static let bytesPerParagraph = 96

  /// - Parameter name: what the document is called in messages.
  init(name: String) { self.name = name }

  var isOpen: Bool { !open.isEmpty }
  var depth: Int { open.count }

  mutating func begin(_ kind: Document.ParagraphKind, line: Int? = nil, whiteSpace: ParagraphBuilder.WhiteSpace) {
    open.append(ParagraphBuilder(kind, line: line, whiteSpace: whiteSpace))
  }

  /// Works on the innermost paragraph; nothing is done where none is open.
  ///
  /// - Throws: ``XMLStreamError/beyondLimit(_:what:limit:)`` where the document grows beyond any honest one.
  mutating func change(_ body: (inout ParagraphBuilder) -> Void) throws(XMLStreamError) {
    guard !open.isEmpty else { return }
    let place = open.count - 1
    byteCount -= open[place].byteCount
    body(&open[place])
    byteCount += open[place].byteCount
    try check()
  }

  /// Ends the innermost paragraph.
  mutating func end() throws(XMLStreamError) {
    guard var paragraph = open.popLast() else { return }
    byteCount += Self.bytesPerParagraph
    try check()
    let piece = paragraph.finish().map { Piece(kind: paragraph.kind, segment: $0, line: paragraph.line) }
    if open.isEmpty {
      if let piece { pieces.append(piece) }
      pieces += inner
      inner = []
    } else if let piece {
      inner.append(piece)
    }
  }

  /// Hands over the paragraphs that are whole.
  mutating func takePieces() -> [Piece] {
    defer { pieces = [] }
    return pieces
  }

  /// Puts paragraphs behind the one that is open, or at the end where none is.
  mutating func attach(_ others: [Piece]) { if isOpen { inner += others } else { pieces += others } }

  /// - Parameter language: that of the document, where it says it.
  mutating func finish(language: LanguageTag?) throws(XMLStreamError) -> Document {
    while isOpen { try end() }
    var paragraphs: [Document.Paragraph] = []
    paragraphs.reserveCapacity(pieces.count)
    var (offset, line) = (0, 1)
    for piece in pieces {
      let bytes = piece.segment.text.utf8
      paragraphs.append(
        Document.Paragraph(
          kind: piece.kind, piece.segment, utf8Range: offset..<offset + bytes.count, line: piece.line ?? line))
      // A line feed stands between paragraphs.
      offset += bytes.count + 1
      line += bytes.count { $0 == 0x0A } + 1
    }
    return Document(name: name, language: language, paragraphs: paragraphs)
  }

  private func check() throws(XMLStreamError) {
    guard byteCount > Self.mostBytes else { return }
    throw .beyondLimit(
      SourceLocation(file: name), what: "too many bytes of text and formats in one document", limit: Self.mostBytes)
  }
}
