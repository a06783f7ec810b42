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
  /// The keys in lexicons of all words, and for each the distinct tokens that have it.
  private(set) var lexicalKeys: [String] = []
  private(set) var typesOfKey: [[Int32]] = []
  /// For each distinct token, the place of its key in lexicons; -1 for what is no word.
  private(set) var keyOfType: [Int32] = []
  private var keyNumbers: [String: Int32] = [:]
  private var lastSegment: [Int32] = []

  /// More tokens than this of one segment say no more.
  static let longestSegment = 4000

  var segmentCount: Int { starts.count - 1 }

  init(language: LanguageTag) { self.language = language }

  mutating func addSegment(_ found: some Sequence<FoundToken>) {
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
        keyOfType.append(key(of: token, number))
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

  private mutating func key(of token: FoundToken, _ type: Int32) -> Int32 {
    guard token.type.isWord else { return -1 }
    if let known = keyNumbers[token.lexicalKey] {
      typesOfKey[Int(known)].append(type)
      return known
    }
    let number = Int32(lexicalKeys.count)
    keyNumbers[token.lexicalKey] = number
    lexicalKeys.append(token.lexicalKey)
    typesOfKey.append([type])
    return number
  }

  /// The place of a key in lexicons, if the version has such a word.
  func key(_ lexicalKey: String) -> Int? { keyNumbers[lexicalKey].map(Int.init) }

  /// The number of a distinct token, if the version holds it.
  func number(of type: TokenType) -> Int32? { numbers[type] }
}
