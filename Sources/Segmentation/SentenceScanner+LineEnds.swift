import TextAnalysis

/// Line ends inside a paragraph.
///
/// A program that wraps lines ends a line where the next word does not fit any more. So a line end is taken for a writer's own, and breaks, where
/// the first word of the next line would have fitted within the longest line of the block. Blocks whose longest line is longer than 160 characters
/// are not wrapped text: there every line end is the writer's own. So it is where the longest line is shorter than 50, unless there are many lines and nearly all
/// are as full as they can be. Against a break speak a small letter behind the line end, a
/// function word before it, and a comma before it unless the line is short; for one speak list marks, tabs and lines of dashes.
extension SentenceScanner {
  private static let narrowest = 25
  private static let fairlyNarrow = 38
  private static let usual = 50
  private static let widest = 160

  mutating func verdictOnLineEnd(at lineEnd: Int, next: Int, in bytes: Span<UInt8>) -> Verdict {
    let line = TextBytes.trimmed(lineStart..<max(lineStart, lineEnd), in: bytes)
    guard !line.isEmpty else { return .keeps(.wrappedLine) }
    let last = bytes[line.upperBound - 1]
    if beginsItem(at: next, after: last, in: bytes) { return .breaks(.listItem) }
    if isDivider(from: line.lowerBound, in: bytes) || isDivider(from: next, in: bytes) { return .breaks(.divider) }
    if lineHasTab || hasTab(lineAt: next, in: bytes) { return .breaks(.tableCell) }
    let block = block ?? measureBlock(in: bytes)
    self.block = block
    let (width, isUnwrapped) = (block.width, !block.isWrapped)
    let following = FollowingText(at: next, in: bytes)
    let isComplete = last == 0x3B || last == 0x3A
    let room = width - TextBytes.columns(line, in: bytes) - 1 - firstWordColumns(at: next, in: bytes)
    if following.kind == .lowercase || following.kind == .punctuation {
      if isComplete { return room >= 0 || isUnwrapped ? .breaks(.lineEnd) : .keeps(.wrappedLine) }
      return !isUnwrapped && room >= width / 3 ? .breaks(.lineEnd) : .keeps(.wrappedLine)
    }
    if !isComplete, width <= Self.widest {
      if endsWithFunctionWord(line, in: bytes) { return .keeps(.wrappedLine) }
      if last == 0x2C, !isUnwrapped, room < width / 3 { return .keeps(.wrappedLine) }
    }
    return isUnwrapped || room >= 0 ? .breaks(.lineEnd) : .keeps(.wrappedLine)
  }

  /// Whether a line consists of three marks or more: `-----`, `* * *`, `====`.
  private func isDivider(from start: Int, in bytes: Span<UInt8>) -> Bool {
    var index = start
    var marks = 0
    while index < bytes.count, UTF8Decoding.lineEndWidth(at: index, in: bytes) == 0 {
      switch bytes[index] {
      case 0x2A, 0x2B, 0x2D, 0x3D, 0x5F, 0x7E, 0x23: marks += 1
      case 0x20: break
      default: return false
      }
      index += 1
    }
    return marks >= 3
  }

  /// A list mark; a dash is one only before a capital or a number, behind a line that is complete, or behind an item of the same list.
  private func beginsItem(at next: Int, after last: UInt8, in bytes: Span<UInt8>) -> Bool {
    guard let end = ListMark.end(at: next, in: bytes) else { return false }
    if ListMark.bulletWidth(at: next, in: bytes) != nil || ListMark.Numbered(at: next, in: bytes) != nil { return true }
    if last == 0x3A || last == 0x3B || last == 0x2E { return true }
    // The line at hand is an item of the same list.
    if bytes[lineStart] == bytes[next], ListMark.end(at: lineStart, in: bytes) != nil { return true }
    let content = FollowingText(at: TextBytes.skipWhiteSpace(from: end, in: bytes).end, in: bytes)
    return content.kind == .uppercase || content.kind == .digit
  }

  private func hasTab(lineAt start: Int, in bytes: Span<UInt8>) -> Bool {
    var index = start
    while index < bytes.count, UTF8Decoding.lineEndWidth(at: index, in: bytes) == 0 {
      if bytes[index] == 0x09 { return ListMark.end(at: start, in: bytes) != index }
      index += 1
    }
    return false
  }

  /// The length of what a program that wraps lines would not tear: up to a space that is no no-break space.
  private func firstWordColumns(at start: Int, in bytes: Span<UInt8>) -> Int {
    var end = start
    while end < bytes.count, end - start < 256 {
      let width = TextBytes.whiteSpaceWidth(at: end, in: bytes)
      if width > 0, !TextBytes.isNoBreakSpace(at: end, in: bytes) { break }
      end += max(width, 1)
    }
    return TextBytes.columns(start..<end, in: bytes)
  }

  private func endsWithFunctionWord(_ line: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    let word = PrecedingToken(before: line.upperBound, notBefore: line.lowerBound, in: bytes)
    return word.range.lowerBound > line.lowerBound && rules.functionWordTable.value(of: word.range, in: bytes) != nil
  }

  private func measureBlock(in bytes: Span<UInt8>) -> Block {
    var width = 0
    forEachLine(in: bytes) { line, _ in width = max(width, TextBytes.columns(line, in: bytes)) }
    guard width >= Self.narrowest, width <= Self.widest else { return Block(width: width, isWrapped: false) }
    if width >= Self.usual { return Block(width: width, isWrapped: true) }
    // Short lines need more evidence: four of five line ends, of four at least, come where the next word does not fit, or all of two or three.
    var ends = 0
    var full = 0
    forEachLine(in: bytes) { line, next in
      guard let next else { return }
      ends += 1
      if TextBytes.columns(line, in: bytes) + 1 + firstWordColumns(at: next, in: bytes) > width { full += 1 }
    }
    return Block(
      width: width,
      isWrapped: ends >= 4 ? full * 5 >= ends * 4 : ends >= 2 && full == ends && width >= Self.fairlyNarrow)
  }

  /// Calls `body` with each line of the block, without white space at its edges, and where the next one begins.
  private func forEachLine(in bytes: Span<UInt8>, _ body: (Range<Int>, _ next: Int?) -> Void) {
    var index = blockStart
    while index < bytes.count {
      let start = index
      while index < bytes.count, UTF8Decoding.lineEndWidth(at: index, in: bytes) == 0 { index += 1 }
      let (next, lineEnds) = TextBytes.skipWhiteSpace(from: index, in: bytes)
      let isLast = lineEnds > 1 || next == bytes.count
      body(TextBytes.trimmed(start..<index, in: bytes), isLast ? nil : next)
      if isLast { break }
      index = next
    }
  }
}
