import BitextModel

/// A word read from UTF-8 bytes: its folded hash and its end.
struct ScannedWord {
  private(set) var hash = WordFolding.start
  private(set) var end: Int
  private(set) var isCapital = false
  private(set) var hasLetters = false
  /// The number that the whole word writes behind one of the lexicon's thousands.
  private(set) var whole: (value: Int, isOrdinal: Bool)?

  /// - Parameter start: where a letter or a byte beyond ASCII stands; ``end`` is behind it in any case.
  init(at start: Int, in bytes: Span<UInt8>, lexicon: QuantityLexicon) {
    let folding = lexicon.folding
    let hasThousands = !lexicon.thousands.isEmpty
    var thousand: (value: Int, rest: UInt64, end: Int)?
    end = start
    while end < bytes.count {
      let decoded = UTF8Decoding.scalar(at: end, in: bytes)
      let letter = folding.letter(decoded.value)
      if letter == 0 {
        if !hasLetters { end += decoded.width }
        break
      }
      end += decoded.width
      if letter == WordFolding.softHyphen { continue }
      if !hasLetters { isCapital = letter != decoded.value }
      hasLetters = true
      hash = WordFolding.adding(letter, to: hash)
      if let (value, rest, _) = thousand { thousand = (value, WordFolding.adding(letter, to: rest), end) }
      if hasThousands, lexicon.mayKnow(hash), let value = lexicon.thousands[hash] {
        thousand = (value, WordFolding.start, end)
      }
    }
    guard let thousand else { return }
    if thousand.rest == WordFolding.start {
      whole = (thousand.value, false)
    } else if let rest = lexicon.number(of: thousand.rest), rest.role != .scale, rest.role != .whole {
      whole = (thousand.value + rest.value, rest.isOrdinal)
    }
  }
}
