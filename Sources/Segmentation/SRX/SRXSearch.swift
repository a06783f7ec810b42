import BitextModel
import TextAnalysis

/// Where patterns match in one text; each is searched for once, however many rules have it.
struct SRXSearch {
  private let patterns: [RegularExpression]
  private let deadline: RegularExpression.Deadline
  private var matches: [Int: [Range<Int>]] = [:]
  private var startSets: [Int: Set<Int>] = [:]

  init(_ patterns: [RegularExpression], _ deadline: RegularExpression.Deadline) {
    self.patterns = patterns
    self.deadline = deadline
  }

  /// Where the matches of a pattern end, ascending.
  mutating func ends(
    of pattern: Int, in text: Span<UInt8>, _ origin: SourceLocation
  ) throws(SegmentationError) -> [Int] {
    try matches(of: pattern, in: text, origin).map(\.upperBound)
  }

  /// Where the matches of a pattern begin.
  mutating func starts(
    of pattern: Int, in text: Span<UInt8>, _ origin: SourceLocation
  ) throws(SegmentationError) -> Set<Int> {
    if let known = startSets[pattern] { return known }
    let starts = Set(try matches(of: pattern, in: text, origin).map(\.lowerBound))
    startSets[pattern] = starts
    return starts
  }

  /// The place before every character.
  func everyPlace(in text: Span<UInt8>) -> [Int] {
    var places: [Int] = []
    for index in text.indices where text[index] & 0xC0 != 0x80 { places.append(index) }
    return places
  }

  private mutating func matches(
    of pattern: Int, in text: Span<UInt8>, _ origin: SourceLocation
  ) throws(SegmentationError) -> [Range<Int>] {
    if let known = matches[pattern] { return known }
    var found: [Range<Int>] = []
    do throws(RegularExpressionError) {
      try patterns[pattern].forEachMatch(in: text, within: deadline) { found.append($0) }
    } catch {
      throw SegmentationError(error, "pattern", at: origin)
    }
    matches[pattern] = found
    return found
  }
}
