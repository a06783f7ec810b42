public import BitextModel
import TextAnalysis

/// Cuts documents into sentences.
///
/// A paragraph is never joined with another. A quotation of several sentences is cut inside, unless it is to stay whole. Line ends inside a paragraph break where a writer made them
/// and are kept inside the segment where a program wrapped the line; a blank line always breaks, and so does a tab between table cells.
public struct Segmenter: SentenceSegmenting {
  public let rules: SegmentationRules
  public let keepsQuotations: Bool
  /// For languages without data of their own.
  private let unknownTerminators: UnknownTerminators?

  /// - Parameter keepsQuotations: whether a quotation stays whole, however many sentences it has. Translation tools cut inside.
  public init(rules: SegmentationRules, keepsQuotations: Bool = false) {
    self.rules = rules
    self.keepsQuotations = keepsQuotations
    unknownTerminators = rules.isFallback ? UnknownTerminators(rules.language) : nil
  }

  /// The segments of a document, in order.
  ///
  /// The text of a segment is exactly the bytes of its `utf8Range`, without white space at its edges. Where a paragraph's range in the document is not as long as its
  /// text, because the format has markup or escapes, every segment has the range of its whole paragraph. A paragraph of white space only
  /// has no segments, and inline codes in it go with it.
  ///
  /// - Complexity: O(*n*) in bytes.
  public func segments(of document: Document) -> [PlacedSegment] {
    document.segments { paragraph in
      let ranges = scan(paragraph.segment.text, paragraph.kind, isRecording: false).ranges
      let codes = paragraph.segment.codes
      return ParagraphCut(ranges: ranges, codes: codes.isEmpty ? [] : CodeDistribution(codes, over: ranges).codes)
    }
  }

  /// The sentences of a text of one or several paragraphs, as byte ranges: ascending, apart, without white space at their edges.
  ///
  /// Bytes that are not UTF-8 are passed like unknown characters.
  ///
  /// - Complexity: O(*n*) in bytes.
  public func sentenceRanges(in text: Span<UInt8>) -> [Range<Int>] {
    scan(text, readsLineEnds: true, isRecording: false).ranges
  }

  /// Calls `body` with every place of a document where a sentence could end, with what was decided and why.
  ///
  /// Ends of paragraphs are not among them.
  ///
  /// - Complexity: O(*n*) in bytes.
  public func forEachDecision(of document: Document, _ body: (BreakDecision) throws -> Void) rethrows {
    for paragraph in document.paragraphs {
      var places = PlaceFinder(paragraph)
      for candidate in scan(paragraph.segment.text, paragraph.kind, isRecording: true).candidates {
        let verdict = candidate.verdict
        try body(
          places.decision(
            at: candidate.utf8Offset, isBreak: verdict.isBreak, verdict.rule, origin(of: verdict.datum)))
      }
    }
  }

  private func scan(_ text: String, _ kind: Document.ParagraphKind, isRecording: Bool) -> SentenceScanner {
    scan(text.utf8.span, readsLineEnds: kind == .body || kind == .footnote, isRecording: isRecording)
  }

  private func scan(_ bytes: Span<UInt8>, readsLineEnds: Bool, isRecording: Bool) -> SentenceScanner {
    var scanner = SentenceScanner(
      rules: rules, keepsQuotations: keepsQuotations, readsLineEnds: readsLineEnds, isRecording: isRecording)
    scanner.scan(bytes)
    if let unknownTerminators {
      scanner.cut(at: unknownTerminators.boundaries(in: bytes), .unicodeDefault, in: bytes)
    }
    return scanner
  }

  private func origin(of datum: Verdict.Datum?) -> SourceLocation? {
    switch datum {
    case .abbreviation(let index): rules.abbreviations[Int(index)].origin
    case .starter(let index): rules.starterOrigins[Int(index)]
    case nil: nil
    }
  }
}
