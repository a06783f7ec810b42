import BitextModel

/// The tokens of one version of a document, segment by segment, in flat arrays.
struct VersionTokens: Sendable {
  let language: LanguageTag
  /// The distinct tokens.
  private(set) var types: [TokenType] = []
  /// What stands in the text for each distinct token, as it was met first.
  private(set) var surfaces: [String] = []
  /// How often each distinct token occurs, and in how many segments.
  private(set) var counts: [Int32] = []
  private(set) var segmentCounts: [Int32] = []
  /// The tokens' types, and where those of each segment begin.
  private(set) var tokens: [Int32] = []
  private(set) var starts: [Int] = [0]
  private var numbers: [TokenType: Int32] = [:]
  private var lastSegment: [Int32] = []

  /// More tokens than this of one segment say no more.
  static let longestSegment = 4000

  var segmentCount: Int { starts.count - 1 }

  init(language: LanguageTag) { self.language = language }

  mutating func addSegment(_ found: some Sequence<(type: TokenType, surface: String)>) {
    let segment = Int32(segmentCount)
    for token in found.prefix(Self.longestSegment) {
      let number: Int32
      if let known = numbers[token.type] {
        number = known
      } else {
        number = Int32(types.count)
        numbers[token.type] = number
        types.append(token.type)
        surfaces.append(token.surface)
        counts.append(0)
        segmentCounts.append(0)
        lastSegment.append(-1)
      }
      counts[Int(number)] += 1
      if lastSegment[Int(number)] != segment {
        lastSegment[Int(number)] = segment
        segmentCounts[Int(number)] += 1
      }
      tokens.append(number)
    }
    starts.append(tokens.count)
  }

  /// The places in `tokens` of a segment's tokens.
  func range(_ segment: Int) -> Range<Int> { starts[segment]..<starts[segment + 1] }

  /// The number of a distinct token, if the version holds it.
  func number(of type: TokenType) -> Int32? { numbers[type] }
}
