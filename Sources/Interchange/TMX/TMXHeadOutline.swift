import BitextModel
import XMLStream

/// The tags in the head of a TMX file, as far as they can be told without the head being well formed.
struct TMXHeadOutline {
  /// Where the root element begins, if it is that of TMX.
  private(set) var root: Int?
  /// The tags of the root and the body, in this order.
  private(set) var tags: [(opening: [UInt8], name: String)] = []
  /// Whether the header has no end.
  private(set) var isHeaderOpen = false
  /// The line of text that stands before the root element.
  private(set) var strayTextLine: Int?
  /// Whether that text is none: bytes of a damaged disk or of another format.
  private(set) var beginsWithBinary = false
  /// Whether all could be the rest of a TMX file of which the beginning is lost: there are no tags of anything else.
  private(set) var isRestOfTMX = true

  init(_ bytes: [UInt8]) {
    var lexer = MarkupLexer(bytes, in: bytes.indices)
    var tagCount = 0
    var hasText = false
    while let token = lexer.next() {
      switch token.kind {
      case .start(let name, let isEmpty):
        let local = MarkupGrammar.localName(name)
        if tagCount == 0, local == "tmx" { root = token.range.lowerBound }
        tagCount += 1
        isRestOfTMX = isRestOfTMX && MarkupGrammar.tmx.elements.contains(local)
        guard !isEmpty else { continue }
        if local == "header" { isHeaderOpen = true }
        guard local == "body" || local == "tmx", !tags.contains(where: { MarkupGrammar.localName($0.name) == local })
        else { continue }
        let place = local == "tmx" ? 0 : tags.count
        tags.insert((Array(bytes[token.range]), name), at: place)
      case .end(let name):
        tagCount += 1
        let local = MarkupGrammar.localName(name)
        isRestOfTMX = isRestOfTMX && MarkupGrammar.tmx.elements.contains(local)
        if local == "header" || local == "tmx" { isHeaderOpen = false }
      case .text:
        guard !bytes[token.range].span.isBlank else { continue }
        hasText = true
        if tagCount == 0 { beginsWithBinary = beginsWithBinary || bytes[token.range].contains { $0 < 0x09 } }
        if tagCount == 0, strayTextLine == nil {
          strayTextLine = 1 + bytes[..<token.range.lowerBound].lineFeedCount
        }
      case .characterData, .ignored: break
      }
    }
    // A text that only mentions a unit is no TMX.
    if hasText, tagCount == 0 { isRestOfTMX = false }
  }
}
