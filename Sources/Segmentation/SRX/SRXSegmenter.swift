public import BitextModel
import Synchronization
import TextAnalysis

/// Cuts documents into segments by the rules of an SRX file.
///
/// At each place the first rule counts whose patterns match before and behind it. A paragraph's edges end segments whatever the rules say; line ends inside a
/// paragraph are characters like any other.
///
/// One text is cut at a time, whichever thread asks.
public final class SRXSegmenter: SentenceSegmenting {
  /// How long the rules may take.
  public struct Limits: Sendable, Hashable {
    /// For a paragraph, in seconds.
    public var seconds = 5.0
    /// For each megabyte of it, in seconds.
    public var secondsPerMegabyte = 30.0

    public init() {}
  }

  private let rules: Mutex<SRXRules>
  private let codes: SRXCodes
  private let limits: Limits

  /// Makes the rules of a language ready.
  ///
  /// - Parameters:
  ///   - reading: how patterns are understood; ``SRXDocument/usualReading`` if it is not said.
  /// - Throws: ``SegmentationError`` where no language map fits the language, or a pattern is not a regular expression: with the rule's file and line.
  public init(
    _ document: SRXDocument, language: LanguageTag, reading: SRXReading? = nil, limits: Limits = Limits()
  ) throws(SegmentationError) {
    let rules = try SRXRules(document, language: language, reading: reading ?? document.usualReading)
    self.rules = Mutex(rules)
    self.limits = limits
    codes = document.codes
  }

  /// - Throws: ``SegmentationError`` where a pattern takes longer than ``Limits`` allow.
  public func segments(of document: Document) throws(SegmentationError) -> [PlacedSegment] {
    try document.segments { paragraph throws(SegmentationError) in
      let text = paragraph.segment.text.utf8.span
      let breaks = try decisions(in: text).filter(\.isBreak).map(\.place)
      let ranges = Self.pieces(of: 0..<text.count, breaks, in: text)
      let codes =
        paragraph.segment.codes.isEmpty
        ? [] : CodeDistribution(paragraph.segment.codes, over: ranges, breaks: breaks, handling: codes).codes
      return ParagraphCut(ranges: ranges, codes: codes)
    }
  }

  /// - Throws: as ``segments(of:)``.
  public func sentenceRanges(in text: Span<UInt8>) throws(SegmentationError) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for block in TextBytes.blocks(in: text) {
      let breaks = try decisions(in: text.extracting(block)).filter(\.isBreak).map { block.lowerBound + $0.place }
      ranges += Self.pieces(of: block, breaks, in: text)
    }
    return ranges
  }

  /// Calls `body` with every place of a document of which a rule speaks.
  ///
  /// - Throws: as ``segments(of:)``; what `body` throws.
  public func forEachDecision(of document: Document, _ body: (BreakDecision) throws -> Void) throws {
    for paragraph in document.paragraphs {
      var places = PlaceFinder(paragraph)
      for decision in try decisions(in: paragraph.segment.text.utf8.span) {
        try body(
          places.decision(
            at: decision.place, isBreak: decision.isBreak, decision.isBreak ? .srxBreak : .srxException,
            decision.origin))
      }
    }
  }

  private func decisions(in text: Span<UInt8>) throws(SegmentationError) -> [SRXRules.Decision] {
    let seconds = limits.seconds + limits.secondsPerMegabyte * Double(text.count) / 1e6
    return try rules.withLock { rules throws(SegmentationError) in
      try rules.decisions(in: text, within: RegularExpression.Deadline(seconds: seconds))
    }
  }

  private static func pieces(of whole: Range<Int>, _ breaks: [Int], in text: Span<UInt8>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = whole.lowerBound
    for end in breaks + [whole.upperBound] where end > start {
      let piece = TextBytes.trimmed(start..<end, in: text)
      if !piece.isEmpty { pieces.append(piece) }
      start = end
    }
    return pieces
  }
}
