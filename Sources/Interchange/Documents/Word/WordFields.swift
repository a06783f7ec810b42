/// The fields that are open at a place of a text; they may stand in each other and run over paragraphs.
struct WordFields {
  private var open: [WordField] = []
  /// How many of them show nothing of what stands here.
  private var silentCount = 0
  private var links: [TextFormat] = []
  private var linkCount = 0

  /// Whether text at this place is an instruction, or a number of a page.
  var isSilent: Bool { silentCount > 0 }
  /// The link that a field makes of its text.
  var link: TextFormat? { links.last }

  mutating func begin() {
    open.append(WordField())
    silentCount += 1
  }

  mutating func takeInstruction(_ text: Span<UInt8>) {
    guard let last = open.indices.last, !open[last].isInResult else { return }
    open[last].take(text)
  }

  /// The text of the innermost field begins.
  ///
  /// - Returns: whether it is the number of a page, of which nothing is text.
  mutating func separate() -> Bool {
    guard let last = open.indices.last, !open[last].isInResult else { return false }
    open[last].isInResult = true
    if open[last].isPageNumber { return silentCount == 1 }
    silentCount -= 1
    if open[last].isLink {
      linkCount += 1
      // Numbers below zero are those of fields.
      links.append(TextFormat("link", number: -linkCount))
    }
    return false
  }

  mutating func end() {
    guard let field = open.popLast() else { return }
    if !field.isInResult || field.isPageNumber { silentCount -= 1 }
    if field.isInResult, field.isLink { _ = links.popLast() }
  }

  /// A paragraph ends: an instruction that does not end with it would swallow all that follows.
  mutating func endParagraph() { while let last = open.last, !last.isInResult || last.isPageNumber { end() } }
}
