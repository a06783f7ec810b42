import TextAnalysis

/// Finds the sentences of a text in one pass over its bytes.
///
/// It jumps from event to event: terminators, line ends, tabs, straight quotes, closing brackets (for list marks) and bullets. All other bytes are only
/// passed. Every look forwards or backwards is bounded by a constant or covers bytes that no other look covers again, so the time is linear in the text.
struct SentenceScanner {
  let rules: SegmentationRules
  /// Whether line ends are looked at; if not, they are white space.
  let readsLineEnds: Bool
  let isRecording: Bool
  private(set) var ranges: [Range<Int>] = []
  private(set) var candidates: [Candidate] = []

  /// The lines between two blank lines.
  struct Block {
    /// The length of the longest, in characters.
    let width: Int
    /// Whether a program ended the lines.
    let isWrapped: Bool
  }

  /// The first byte of the sentence at hand; white space may stand there.
  var sentenceStart = 0
  /// The first byte of the stretch between blank lines.
  var blockStart = 0
  var lineStart = 0
  var lineHasTab = false
  /// The stretch between two blank lines, once it was asked for.
  var block: Block?
  private var isInStraightQuotes = false
  /// Finds the quotations that are to stay whole; `nil` where they are cut inside.
  private var quotations: QuotationFinder?

  init(
    rules: SegmentationRules, keepsQuotations: Bool = false, readsLineEnds: Bool = true, isRecording: Bool = false
  ) {
    self.rules = rules
    quotations = keepsQuotations ? QuotationFinder() : nil
    self.readsLineEnds = readsLineEnds
    self.isRecording = isRecording
  }

  /// - Complexity: O(*n*) in bytes.
  mutating func scan(_ bytes: Span<UInt8>) {
    var index = TextBytes.skipWhiteSpace(from: 0, in: bytes).end
    (sentenceStart, blockStart, lineStart) = (index, index, index)
    while true {
      index = EventSearch.next(from: index, in: bytes)
      guard index < bytes.count else { break }
      index = handle(at: index, in: bytes)
    }
    cut(at: bytes.count, resumingAt: bytes.count, in: bytes)
  }

  /// - Returns: where to go on; behind `index`.
  private mutating func handle(at index: Int, in bytes: Span<UInt8>) -> Int {
    switch bytes[index] {
    case 0x22:
      isInStraightQuotes.toggle()
      return index + 1
    case 0x29:
      if Emoticon.isMouth(index, in: bytes) {
        return handleTerminator(Terminator(kind: .emoticon, width: 1), at: index, in: bytes)
      }
      breakBeforeNextItem(mark: index, in: bytes)
      return index + 1
    case 0x09: return readsLineEnds ? handleTab(at: index, in: bytes) : index + 1
    case 0x0A...0x0D: return handleLineEnd(at: index, in: bytes)
    case 0xC2:
      guard UTF8Decoding.lineEndWidth(at: index, in: bytes) > 0 else { return index + 1 }
      return handleLineEnd(at: index, in: bytes)
    case 0xE2:
      // Dashes and quotes (U+2010–201F), by far the most of these, are no events.
      if index + 2 < bytes.count, bytes[index + 1] == 0x80, (0x90...0x9F).contains(bytes[index + 2]) {
        return index + 3
      }
      if UTF8Decoding.lineEndWidth(at: index, in: bytes) > 0 { return handleLineEnd(at: index, in: bytes) }
      if let width = ListMark.bulletWidth(at: index, in: bytes) {
        breakBeforeBullet(at: index, width: width, in: bytes)
        return index + width
      }
    default: break
    }
    guard let terminator = Terminator.at(index, in: bytes) else { return index + 1 }
    return handleTerminator(terminator, at: index, in: bytes)
  }

  private mutating func handleTerminator(_ terminator: Terminator, at index: Int, in bytes: Span<UInt8>) -> Int {
    if terminator.kind == .period { breakBeforeNextItem(mark: index, in: bytes) }
    let cluster = TerminatorCluster(at: index, terminator, isInStraightQuotes: &isInStraightQuotes, in: bytes)
    guard cluster.end < bytes.count else { return cluster.end }
    let (next, lineEnds) = TextBytes.skipWhiteSpace(from: cluster.end, in: bytes)
    if next == bytes.count || (lineEnds > 1 && readsLineEnds) { return cluster.end }
    var verdict = verdict(on: cluster, next: next, in: bytes)
    if verdict.isBreak, quotations?.isInside(cluster.end, in: bytes) == true { verdict = .keeps(.quotation) }
    if !verdict.isBreak, lineEnds > 0, readsLineEnds { return cluster.end }
    record(verdict, at: cluster.end)
    guard verdict.isBreak else { return cluster.end }
    cut(at: cluster.end, resumingAt: next, in: bytes)
    if lineEnds > 0 { beginLine(at: next) }
    return next
  }

  private mutating func handleLineEnd(at index: Int, in bytes: Span<UInt8>) -> Int {
    let (next, lineEnds) = TextBytes.skipWhiteSpace(from: index, in: bytes)
    guard readsLineEnds, next < bytes.count else { return next }
    if lineEnds > 1 {
      record(.breaks(.blankLine), at: index)
      cut(at: index, resumingAt: next, in: bytes)
      blockStart = next
      block = nil
      isInStraightQuotes = false
    } else {
      let verdict = verdictOnLineEnd(at: index, next: next, in: bytes)
      record(verdict, at: index)
      if verdict.isBreak {
        cut(at: index, resumingAt: next, in: bytes)
        isInStraightQuotes = false
      }
    }
    beginLine(at: next)
    return next
  }

  private mutating func beginLine(at index: Int) {
    lineStart = index
    lineHasTab = false
  }

  /// A tab separates table cells, unless it indents a line or follows a list mark.
  private mutating func handleTab(at index: Int, in bytes: Span<UInt8>) -> Int {
    let (next, lineEnds) = TextBytes.skipWhiteSpace(from: index, in: bytes)
    let before = TextBytes.trimmed(sentenceStart..<index, in: bytes)
    guard next < bytes.count, lineEnds == 0, !before.isEmpty else { return lineEnds == 0 ? next : index + 1 }
    if ListMark.end(at: before.lowerBound, needsSpace: false, in: bytes) == before.upperBound { return next }
    lineHasTab = true
    record(.breaks(.tableCell), at: index)
    cut(at: index, resumingAt: next, in: bytes)
    return next
  }

  /// Cuts further, at places that another source names.
  mutating func cut(at places: [Int], _ rule: BreakRule, in bytes: Span<UInt8>) {
    guard !places.isEmpty else { return }
    var cut: [Range<Int>] = []
    var next = places[...]
    for range in ranges {
      var start = range.lowerBound
      while let place = next.first, place < range.upperBound {
        next = next.dropFirst()
        guard place > start else { continue }
        let piece = TextBytes.trimmed(start..<place, in: bytes)
        if !piece.isEmpty { cut.append(piece) }
        record(.breaks(rule), at: piece.upperBound)
        start = place
      }
      cut.append(start..<range.upperBound)
    }
    ranges = cut
    candidates.sort { $0.utf8Offset < $1.utf8Offset }
  }

  mutating func record(_ verdict: Verdict, at offset: Int) {
    if isRecording { candidates.append(Candidate(utf8Offset: offset, verdict: verdict)) }
  }

  mutating func cut(at end: Int, resumingAt next: Int, in bytes: Span<UInt8>) {
    let range = TextBytes.trimmed(sentenceStart..<end, in: bytes)
    if !range.isEmpty { ranges.append(range) }
    sentenceStart = next
  }
}
