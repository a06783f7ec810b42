import BitextModel
import TextAnalysis

/// How long the segments of a version are, in letters and digits, and which paragraphs they lie in.
struct VersionLengths: Sendable {
  let segmentCount: Int
  /// Lengths, cumulated.
  private let letters: [Double]
  let paragraphs: [Int]
  /// Whether there is more than one paragraph.
  let hasParagraphs: Bool
  let mean: Double

  var total: Double { letters[segmentCount] }

  init(_ segments: [PlacedSegment]) {
    segmentCount = segments.count
    var letters = [0.0]
    letters.reserveCapacity(segments.count + 1)
    for segment in segments { letters.append(letters[letters.count - 1] + Double(Self.letterCount(segment.text))) }
    self.letters = letters
    paragraphs = segments.map(\.paragraph)
    hasParagraphs = paragraphs.first != paragraphs.last
    mean = segments.isEmpty ? 1 : max(1, letters[segments.count] / Double(segments.count))
  }

  func length(_ run: Range<Int>) -> Double { letters[run.upperBound] - letters[run.lowerBound] }

  /// Whether a segment is the first of its paragraph.
  func beginsParagraph(_ segment: Int) -> Bool {
    segment == 0 || paragraphs[segment] != paragraphs[segment - 1]
  }

  private static func letterCount(_ text: String) -> Int {
    var count = 0
    for scalar in text.unicodeScalars {
      switch CharacterClass.of(scalar.value) {
      case .space, .mark, .punctuation: continue
      default: count += weight(scalar.value)
      }
    }
    return count
  }

  /// How many letters of an alphabet a sign is worth, about: so the lengths of all languages are near each other.
  private static func weight(_ scalar: UInt32) -> Int {
    switch scalar {
    case ..<0x3040: 1
    case 0x3040...0x30FF, 0xAC00...0xD7A3: 2
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x3FFFF: 3
    default: 1
    }
  }
}
