import BitextModel

/// Cuts a document that may not be well formed into tags and text, leaving nothing out.
///
/// What looks like a tag and cannot be one (`5 < 7`, `<3`, a tag that another one interrupts) is text.
public struct MarkupLexer {
  private let bytes: [UInt8]
  private var position: Int
  /// Where a comment, a CDATA section or the like began last of which the end is not there.
  public private(set) var unclosedSection: Int?
  private let end: Int
  /// The first bytes of the marks that are not there any more.
  private var unclosedMarks: Set<UInt8> = []

  public init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// The next piece; `nil` at the end.
  ///
  /// - Complexity: O(*n*) over all calls, but that each comment and CDATA section without end is looked for once.
  public mutating func next() -> MarkupToken? {
    guard position < end else { return nil }
    let start = position
    if bytes[start] == 0x3C, let token = markup(at: start) { return token }
    // A sign that begins no tag is text with what follows it.
    position = start + 1
    while position < end, bytes[position] != 0x3C { position += 1 }
    return MarkupToken(kind: .text, range: start..<position)
  }

  private mutating func markup(at start: Int) -> MarkupToken? {
    if begins("<!--", at: start) { return comment(from: start) }
    if begins("<![CDATA[", at: start) {
      return section(from: start, contentAt: start + 9, to: "]]>", kind: .characterData)
    }
    if begins("<?", at: start) { return section(from: start, contentAt: start + 2, to: "?>", kind: .ignored) }
    if start + 2 < end, bytes[start + 1] == 0x21, bytes[start + 2].isASCIILetter { return declaration(from: start) }
    var tag = TagLexer(bytes, from: start + 1, end: end)
    guard let token = tag.tag() else { return nil }
    position = tag.position
    return MarkupToken(kind: token.kind, range: start..<position, attributes: token.attributes)
  }

  private mutating func section(
    from start: Int, contentAt content: Int, to mark: StaticString, kind: MarkupToken.Kind
  ) -> MarkupToken? {
    // What is not closed once is not closed from a later place either, and is not looked for again.
    guard !unclosedMarks.contains(mark.utf8Start[0]) else { return nil }
    guard let close = MarkupLexer.find(mark, in: bytes, content..<end) else {
      unclosedSection = start
      unclosedMarks.insert(mark.utf8Start[0])
      return nil
    }
    position = close + mark.utf8CodeUnitCount
    return MarkupToken(kind: kind, range: kind == .characterData ? content..<close : start..<position)
  }

  /// A comment; where another begins before its end, the end is damaged, and it ends at the next `>`.
  private mutating func comment(from start: Int) -> MarkupToken? {
    var tagEnd: Int?
    var hasTag = false
    var place = start + 4
    while place < end, !begins("-->", at: place) {
      if begins("<!--", at: place) {
        guard let tagEnd else { return nil }
        position = tagEnd
        return MarkupToken(kind: .ignored, range: start..<tagEnd)
      }
      if bytes[place] == 0x3C { hasTag = true }
      if bytes[place] == 0x3E, !hasTag, tagEnd == nil { tagEnd = place + 1 }
      place += 1
    }
    return section(from: start, contentAt: start + 4, to: "-->", kind: .ignored)
  }

  /// A longer document type declaration is none: what it would swallow is units.
  private static let declarationLimit = 1 << 16

  /// A document type declaration, to its end, or to the tag that comes before its end.
  private mutating func declaration(from start: Int) -> MarkupToken? {
    guard !unclosedMarks.contains(0x21) else { return nil }
    var depth = 0
    for place in start..<min(end, start + Self.declarationLimit) {
      switch bytes[place] {
      case 0x5B: depth += 1
      case 0x5D: depth -= 1
      case 0x3C where depth <= 0 && place > start:
        position = place
        return MarkupToken(kind: .ignored, range: start..<position)
      case 0x3E where depth <= 0:
        position = place + 1
        return MarkupToken(kind: .ignored, range: start..<position)
      default: break
      }
    }
    unclosedMarks.insert(0x21)
    return nil
  }

  private func begins(_ text: StaticString, at place: Int) -> Bool {
    MarkupLexer.begins(text, in: bytes[..<end], at: place)
  }

  /// Whether a text stands at a place.
  static func begins(_ text: StaticString, in bytes: ArraySlice<UInt8>, at place: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard place + count <= bytes.endIndex else { return false }
    return text.withUTF8Buffer { wanted in (0..<count).allSatisfy { bytes[place + $0] == wanted[$0] } }
  }

  /// Where a text stands first.
  public static func find(_ text: StaticString, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard range.lowerBound < range.upperBound else { return nil }
    let first = text.utf8Start[0]
    var place = range.lowerBound
    while place < range.upperBound {
      if bytes[place] == first, begins(text, in: bytes[..<range.upperBound], at: place) { return place }
      place += 1
    }
    return nil
  }
}
