import BitextModel

/// A text of one sentence a line.
enum SegmentedLines {
  /// Every line is a segment, an empty one too, so that indices are line numbers.
  ///
  /// - Complexity: O(*n*) in bytes.
  static func read(_ text: String) -> [PlacedSegment] {
    let bytes = Array(text.utf8)
    var segments: [PlacedSegment] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let content = end > start && bytes[end - 1] == 0x0D ? end - 1 : end
      segments.append(
        PlacedSegment(
          Segment(String(decoding: bytes[start..<content], as: UTF8.self)), paragraph: 0, utf8Range: start..<content,
          line: segments.count + 1))
      start = end + 1
    }
    return segments
  }
}
