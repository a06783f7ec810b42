import BitextModel
import TextAnalysis

/// A segment that matches are looked for, prepared for comparing with many stored ones.
struct WantedSegment {
  let segment: Segment
  let folded: FoldedText
  private let composed: String
  private let skeleton: [UInt8]
  private let words: EditDistance
  private let characters: EditDistance

  /// - Parameter folder: of the language of all the segments that it is compared with.
  init(_ segment: Segment, folder: TextFolder) {
    self.segment = segment
    folded = folder.fold(segment.text)
    composed = segment.text.normalized(.nfc)
    skeleton = folded.skeleton
    words = EditDistance(folded.tokens)
    characters = EditDistance(composed.unicodeScalars.map(\.value))
  }

  /// The score that a stored segment with these words has at most.
  ///
  /// The tokens are hashes: different words may look the same, with a chance of 2⁻³², and never the other way round.
  func upperBound(tokens: [UInt32]) -> Int {
    let distance = words.distance(to: tokens)
    if distance == 0 { return 100 }
    return FuzzyScore.percent(wordDistance: distance, longer: max(tokens.count, folded.words.count))
  }

  /// The score of a stored segment of the same language.
  func score(_ stored: Segment, folder: TextFolder) -> FuzzyScore {
    let other = stored.text.normalized(.nfc)
    let isSameText = other.utf8.elementsEqual(composed.utf8)
    if isSameText, Self.sameCodes(segment, stored) {
      return FuzzyScore(percent: 100, wordDistance: 0, characterDistance: 0)
    }
    let otherFolded = folder.fold(stored.text)
    var vocabulary = Vocabulary()
    let mine = folded.tokens(in: &vocabulary)
    let theirs = otherFolded.tokens(in: &vocabulary)
    let wordDistance = EditDistance(mine).distance(to: theirs)
    let percent: Int
    if wordDistance == 0, isSameText || skeleton == otherFolded.skeleton {
      percent = 99
    } else {
      percent = FuzzyScore.percent(wordDistance: wordDistance, longer: max(mine.count, theirs.count))
    }
    return FuzzyScore(
      percent: percent, wordDistance: wordDistance,
      characterDistance: isSameText ? 0 : characters.distance(to: other.unicodeScalars.map(\.value)))
  }

  /// Whether two segments have the same codes, whatever numbers their tools gave them. Where the texts are not the same bytes the
  /// places of the codes are not compared.
  private static func sameCodes(_ one: Segment, _ other: Segment) -> Bool {
    guard one.codes.count == other.codes.count else { return false }
    let sameBytes = one.text.utf8.elementsEqual(other.text.utf8)
    return zip(one.codes, other.codes).allSatisfy {
      $0.kind == $1.kind && $0.content == $1.content && (!sameBytes || $0.utf8Offset == $1.utf8Offset)
    }
  }
}
