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
  let line: Int?
  /// White space that comes next; it may change within a paragraph.
  var whiteSpace: WhiteSpace
  /// Whether the paragraph turned out to be hidden as a whole.
  var isHidden = false
  /// Whether there is text in it.
  private(set) var hasContent = false
  /// Whether its last line was ended and nothing followed yet.
  var endsInLineBreak: Bool { text.last == 0x0A }
  private var text: [UInt8] = []
  private var codes: [InlineCode] = []
  private var open: [(format: TextFormat, number: Int)] = []
  private var pairCount = 0
  private var nativeByteCount = 0
  /// A space that is written once something follows.
  private var hasPendingSpace = false

  /// What a code takes beside its markup (measured, x86-64).
  private static let bytesPerCode = 128
  private static let bytesPerContent = 48

  /// About how much memory it takes.
  var byteCount: Int { text.count + nativeByteCount + codes.count * Self.bytesPerCode }

  init(_ kind: Document.ParagraphKind, line: Int?, whiteSpace: WhiteSpace) {
    (self.kind, self.line, self.whiteSpace) = (kind, line, whiteSpace)
  }

  /// Appends text in these formats, the outer first.
  mutating func append(_ bytes: Span<UInt8>, _ formats: [TextFormat]) {
    guard bytes.count > 0 else { return }
    guard whiteSpace == .collapsed else {
      var bytes = bytes
      if kind == .footnote, !hasContent {
        // White space parts a note from its number, which is not part of the text.
        var start = 0
        while start < bytes.count, Self.isSpace(bytes[start]) { start += 1 }
        guard start < bytes.count else { return }
        bytes = bytes.extracting(start...)
      }
      begin(formats)
      bytes.withUnsafeBufferPointer { text += $0 }
      if !hasContent { hasContent = bytes.withUnsafeBufferPointer { $0.contains { !Self.isSpace($0) } } }
      return
    }
    var index = 0
    while index < bytes.count {
      if Self.isSpace(bytes[index]) {
        if hasContent, text.last != 0x0A { hasPendingSpace = true }
        index += 1
        continue
      }
      var end = index + 1
      while end < bytes.count, !Self.isSpace(bytes[end]) { end += 1 }
      begin(formats)
      bytes.extracting(index..<end).withUnsafeBufferPointer { text += $0 }
      hasContent = true
      index = end
    }
  }

  mutating func append(_ string: String, _ formats: [TextFormat]) { append(string.utf8.span, formats) }

  /// Ends the line inside the paragraph; where nothing stands before, there is none to end.
  mutating func breakLine(_ formats: [TextFormat]) {
    hasPendingSpace = false
    guard hasContent else { return }
    begin(formats)
    text.append(0x0A)
  }

  /// Puts in what is no text: an image, a reference to a note.
  mutating func placeholder(_ type: String, content: String? = nil, _ formats: [TextFormat]) {
    begin(formats)
    nativeByteCount += content.map { $0.utf8.count + Self.bytesPerContent } ?? 0
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
    guard hasContent, !isHidden else { return nil }
    while text.last == 0x0A || (text.last == 0x20 && whiteSpace == .collapsed) { text.removeLast() }
    for index in codes.indices where codes[index].utf8Offset > text.count { codes[index].utf8Offset = text.count }
    return Segment(String(decoding: text, as: UTF8.self), codes: codes)
  }

  /// Closes formats that end here and opens those that begin.
  ///
  /// What goes on stays open, in whatever order it is named.
  private mutating func begin(_ formats: [TextFormat], isEnd: Bool = false) {
    var kept = 0
    while kept < open.count, formats.contains(open[kept].format) { kept += 1 }
    // White space between two formats belongs to neither.
    while open.count > kept, let (format, number) = open.popLast() {
      if let last = codes.last, last.kind == .opening, last.utf8Offset == text.count {
        // Nothing stands between: the pair is none.
        codes.removeLast()
        continue
      }
      add(.closing, number, format)
    }
    if hasPendingSpace, !isEnd { text.append(0x20) }
    hasPendingSpace = false
    guard open.count < formats.count else { return }
    for format in formats where !open.contains(where: { $0.format == format }) {
      pairCount += 1
      open.append((format, pairCount))
      add(.opening, pairCount, format)
    }
  }

  private mutating func add(_ kind: InlineCode.Kind, _ number: Int, _ format: TextFormat) {
    let content = kind == .opening ? format.start : format.end
    nativeByteCount += content.map { $0.utf8.count + Self.bytesPerContent } ?? 0
    var attributes = [Attribute("i", String(number))]
    if kind == .opening { attributes.append(Attribute("type", format.type)) }
    codes.append(
      InlineCode(kind, at: text.count, attributes: attributes, content: content.map { [.native($0)] } ?? []))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
