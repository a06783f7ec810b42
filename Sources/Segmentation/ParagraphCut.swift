import BitextModel
import TextAnalysis

/// A paragraph's text, cut.
struct ParagraphCut {
  /// The segments' bytes in the paragraph's text: ascending, apart, without white space at their edges.
  var ranges: [Range<Int>]
  /// Which segment gets which inline code.
  var codes: [[InlineCode]]
}

extension Document {
  /// The segments that cutting every paragraph gives.
  func segments<Fault>(_ cut: (Paragraph) throws(Fault) -> ParagraphCut) throws(Fault) -> [PlacedSegment] {
    var segments: [PlacedSegment] = []
    for (index, paragraph) in paragraphs.enumerated() {
      let cut = try cut(paragraph)
      var places = PlaceFinder(paragraph)
      for (number, range) in cut.ranges.enumerated() {
        let piece = Segment(
          String(paragraph.segment.text.slice(range)), codes: number < cut.codes.count ? cut.codes[number] : [])
        segments.append(
          PlacedSegment(
            piece, paragraph: index, utf8Range: places.documentRange(of: range), line: places.line(at: range.lowerBound)
          ))
      }
    }
    return segments
  }
}
