public import BitextModel

/// What cuts texts into sentences: the program's own rules or those of an SRX file.
public protocol SentenceSegmenting: Sendable {
  /// The segments of a document, in order: each is the bytes of its range, without white space at its edges.
  func segments(of document: Document) throws -> [PlacedSegment]

  /// The sentences of a text of one or several paragraphs, as byte ranges: ascending, apart, without white space at their edges.
  func sentenceRanges(in text: Span<UInt8>) throws -> [Range<Int>]

  /// Calls `body` with every place of a document where a sentence could end, with what was decided and why.
  func forEachDecision(of document: Document, _ body: (BreakDecision) throws -> Void) throws
}

extension SentenceSegmenting {
  /// Every place of a document where a sentence could end, with what was decided and why.
  ///
  /// - Throws: as ``forEachDecision(of:_:)``.
  public func decisions(of document: Document) throws -> [BreakDecision] {
    var decisions: [BreakDecision] = []
    try forEachDecision(of: document) { decisions.append($0) }
    return decisions
  }
}
