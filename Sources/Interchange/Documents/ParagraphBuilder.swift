import BitextModel

/// A paragraph in the making: text whose formats become inline codes in pairs, whatever pieces it comes in.
struct ParagraphBuilder {
  /// What becomes of white space.
  enum WhiteSpace {
    /// A run of it is one space, at the edges none: as a browser shows it.
    case collapsed
    case kept
  }

  var kind: Document.ParagraphKind
  var line: Int
  /// White space that comes next; it may change within a paragraph.
  var whiteSpace: WhiteSpace
  private var text: [UInt8] = []
  private var codes: [InlineCode] = []
  private var open: [(format: TextFormat, number: Int)] = []
  private var pairCount = 0
  /// A space that is written once something follows.
  private var hasPendingSpace = false
  private var hasContent = false

  init(_ kind: Document.ParagraphKind, line: Int, whiteSpace: WhiteSpace) {
    (self.kind, self.line, self.whiteSpace) = (kind, line, whiteSpace)
  }

  /// Appends text in these formats, the outer first.
  mutating func append(_ bytes: Span<UInt8>, _ formats: [TextFormat]) {
    guard whiteSpace == .collapsed else {
      guard bytes.count > 0 else { return }
      begin(formats)
      bytes.withUnsafeBufferPointer { text += $0 }
      if !hasContent { hasContent = bytes.withUnsafeBufferPointer { $0.contains { !Self.isSpace($0) } } }
      return
    }
    for index in bytes.indices {
      let byte = bytes[index]
      if Self.isSpace(byte) {
        if hasContent, text.last != 0x0A { hasPendingSpace = true }
        continue
      }
      begin(formats)
      text.append(byte)
      hasContent = true
    }
  }

  mutating func append(_ string: String, _ formats: [TextFormat]) { append(string.utf8.span, formats) }

  /// Ends the line inside the paragraph.
  mutating func breakLine(_ formats: [TextFormat]) {
    hasPendingSpace = false
    guard hasContent || whiteSpace == .kept else { return }
    begin(formats)
    text.append(0x0A)
  }

  /// Puts in what is no text: an image, a reference to a note.
  mutating func placeholder(_ type: String, content: String? = nil, _ formats: [TextFormat]) {
    begin(formats)
    codes.append(
      InlineCode(
        .placeholder, at: text.count, attributes: [Attribute("type", type)],
        content: content.map { [.native($0)] } ?? []))
  }

  /// Ends the paragraph.
  ///
  /// - Returns: `nil` where there is no text in it.
  mutating func finish() -> Segment? {
    begin([], isEnd: true)
    guard hasContent else { return nil }
    if whiteSpace == .collapsed { while text.last == 0x0A || text.last == 0x20 { text.removeLast() } }
    let segment = Segment(
      String(decoding: text, as: UTF8.self),
      codes: codes.map { code in
        var code = code
        code.utf8Offset = min(code.utf8Offset, text.count)
        return code
      })
    return segment
  }

  /// Closes formats that end here and opens those that begin.
  private mutating func begin(_ formats: [TextFormat], isEnd: Bool = false) {
    var common = 0
    while common < open.count, common < formats.count, open[common].format == formats[common] { common += 1 }
    if common < open.count || common < formats.count || isEnd {
      // White space between two formats belongs to neither.
      while open.count > common, let (format, number) = open.popLast() {
        if let last = codes.last, last.kind == .opening, last.utf8Offset == text.count {
          // Nothing stands between: the pair is none.
          codes.removeLast()
          continue
        }
        codes.append(Self.code(.closing, number, text.count, format, format.end))
      }
      writePendingSpace(isEnd: isEnd)
      for format in formats[common...] {
        pairCount += 1
        open.append((format, pairCount))
        codes.append(Self.code(.opening, pairCount, text.count, format, format.start))
      }
    }
    writePendingSpace(isEnd: isEnd)
  }

  private mutating func writePendingSpace(isEnd: Bool) {
    if hasPendingSpace, !isEnd { text.append(0x20) }
    hasPendingSpace = false
  }

  private static func code(
    _ kind: InlineCode.Kind, _ number: Int, _ offset: Int, _ format: TextFormat, _ content: String?
  ) -> InlineCode {
    var attributes = [Attribute("i", String(number))]
    if kind == .opening { attributes.append(Attribute("type", format.type)) }
    return InlineCode(kind, at: offset, attributes: attributes, content: content.map { [.native($0)] } ?? [])
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
