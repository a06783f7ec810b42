public import BitextModel

/// The texts of a version's spans, ready to be given vectors: all runs of one to so many consecutive segments.
///
/// Vecalign calls them overlaps (Thompson and Koehn, *Vecalign: Improved Sentence Alignment in Linear Time and Space*, 2019). Segments
/// are joined by a space. A text that comes more than once is listed once.
public struct SpanTexts: Sendable, Hashable {
  /// How many segments the version has.
  public let segmentCount: Int
  /// The longest span, in segments.
  public let longest: Int
  /// The distinct texts, in the order of their first span; none is blank.
  public let texts: [String]
  /// The place in `texts` of each span, by first segment and then by length; −1 where the span would run past the end or says nothing.
  let places: [Int32]

  /// Bytes of UTF-8 that a span's text has at most: models read the first 512 tokens or so, and some servers refuse more.
  public static let mostBytes = 1500

  /// The spans that beads are made of: up to five segments.
  public static let usualLongest = 5

  /// - Parameters:
  ///   - segments: the segments' texts.
  ///   - longest: the longest span; at least 1.
  /// - Complexity: O(segments · longest · `mostBytes`).
  public init(_ segments: [String], longest: Int = usualLongest) {
    let longest = max(1, longest)
    // A text is cut before it is looked at: one of 30 MB costs no more than a long sentence.
    let parts = segments.map { Self.trimmed(Self.prefix($0, bytes: Self.mostBytes)) }
    var texts: [String] = []
    var places: [Int32] = []
    var known: [String: Int32] = [:]
    places.reserveCapacity(segments.count * longest)
    for first in parts.indices {
      for length in 1...longest {
        guard first + length <= parts.count else {
          places.append(-1)
          continue
        }
        let text = Self.joined(parts[first..<first + length].filter { !$0.isEmpty })
        if text.isEmpty {
          places.append(-1)
        } else if let place = known[text] {
          places.append(place)
        } else {
          known[text] = Int32(texts.count)
          places.append(Int32(texts.count))
          texts.append(text)
        }
      }
    }
    segmentCount = segments.count
    self.longest = longest
    self.texts = texts
    self.places = places
  }

  /// The texts of a version's spans.
  public init(_ version: Bitext.Version, longest: Int = usualLongest) {
    self.init(version.segments.map(\.text), longest: longest)
  }

  /// The text of a run of segments; `nil` where it is blank or not among the spans.
  public func text(of run: Range<Int>) -> String? {
    guard run.lowerBound >= 0, run.upperBound <= segmentCount, (1...longest).contains(run.count) else { return nil }
    let place = Int(places[run.lowerBound * longest + run.count - 1])
    return texts.indices.contains(place) ? texts[place] : nil
  }

  /// Joins parts; where they are too long, each gives up what it has beyond an equal share, so that every segment is heard.
  private static func joined(_ parts: [String]) -> String {
    var room = mostBytes - max(0, parts.count - 1)
    guard parts.map(\.utf8.count).reduce(0, +) > room else { return parts.joined(separator: " ") }
    var shares = Array(repeating: 0, count: parts.count)
    // The short ones first: what they leave is shared by the others.
    let order = parts.indices.sorted { (parts[$0].utf8.count, $0) < (parts[$1].utf8.count, $1) }
    for (done, part) in order.enumerated() {
      shares[part] = min(parts[part].utf8.count, room / (parts.count - done))
      room -= shares[part]
    }
    return zip(parts, shares).map { prefix($0, bytes: $1) }.joined(separator: " ")
  }

  /// The beginning of a text, whole code points of it.
  private static func prefix(_ text: String, bytes: Int) -> String {
    let utf8 = text.utf8
    guard let limit = utf8.index(utf8.startIndex, offsetBy: bytes, limitedBy: utf8.endIndex) else { return text }
    var end = limit
    while end > utf8.startIndex, end < utf8.endIndex, utf8[end] & 0xC0 == 0x80 { end = utf8.index(before: end) }
    return String(text[..<end])
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
