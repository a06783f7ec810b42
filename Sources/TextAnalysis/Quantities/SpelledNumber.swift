/// Number words put together: units, tens, hundreds, then thousands and more in falling order.
struct SpelledNumber {
  private(set) var value = 0
  /// The token behind the number.
  private(set) var end: Int
  /// Whether it is a cardinal one alone, which is an article in many languages: `un`, `one`, `bir`.
  private(set) var isArticle = false
  private(set) var isOrdinal = false

  // What stands before the last power of a million, before the last thousand, and behind it.
  private var high = 0
  private var middle = 0
  private var group = 0
  private var smallest = Int.max
  private var last: QuantityWord.Number?
  private var isGroupFull = false

  /// - Returns: `nil` where no number word stands.
  init?(at start: Int, in tokens: [QuantityToken], lexicon: QuantityLexicon) {
    end = start
    var next = start
    var count = 0
    while next < tokens.count, count == 0 || tokens[next].gapBefore == .joined {
      if count > 0, let behind = Self.joined(at: next, in: tokens, lexicon: lexicon, last: last) { next = behind }
      guard let (number, behind) = QuantityPhrase.number(at: next, in: tokens, lexicon: lexicon) else { break }
      guard add(number) else { break }
      (last, count, next, end) = (number, count + 1, behind, behind)
      if number.isOrdinal || number.value == 0 { break }
    }
    guard count > 0 else { return nil }
    value = high + middle + group
    isOrdinal = last?.isOrdinal ?? false
    isArticle = count == 1 && value == 1 && !isOrdinal
  }

  /// Behind `and` where a number below 100 follows that is not itself counting hundreds: not in `one hundred and two hundred`.
  private static func joined(
    at index: Int, in tokens: [QuantityToken], lexicon: QuantityLexicon, last: QuantityWord.Number?
  ) -> Int? {
    guard let last, last.role != .small || (last.value >= 20 && last.value % 10 == 0), last.role != .whole,
      let phrase = QuantityPhrase.longest(at: index, in: tokens, lexicon: lexicon, where: \.isJoiner),
      phrase.end < tokens.count, tokens[phrase.end].gapBefore == .joined,
      let (number, behind) = QuantityPhrase.number(at: phrase.end, in: tokens, lexicon: lexicon), number.role == .small
    else { return nil }
    if behind < tokens.count, tokens[behind].gapBefore == .joined,
      let following = QuantityPhrase.number(at: behind, in: tokens, lexicon: lexicon)?.number,
      following.role == .hundred || following.role == .scale
    {
      return nil
    }
    return phrase.end
  }

  /// Adds a word to the number.
  ///
  /// - Returns: whether it can be its next word.
  private mutating func add(_ number: QuantityWord.Number) -> Bool {
    switch number.role {
    case .small:
      if isGroupFull {
        guard let last, last.role == .small, last.value >= 20, last.value % 10 == 0, (1...9).contains(number.value)
        else {
          return false
        }
      } else if number.value == 0, last != nil {
        return false
      }
      group += number.value
      isGroupFull = true
    case .hundreds:
      guard group == 0, !isGroupFull else { return false }
      group = number.value
      isGroupFull = number.value % 100 != 0
    case .hundred:
      guard group < 100 else { return false }
      group = max(group, 1) * 100
      isGroupFull = false
    case .whole:
      guard middle == 0, group == 0, !isGroupFull else { return false }
      (middle, isGroupFull) = (number.value, true)
    case .scale where number.value == 1000:
      guard middle == 0 else { return false }
      (middle, group, isGroupFull) = (max(group, 1) * 1000, 0, false)
    case .scale:
      guard number.value < smallest, last?.role != .scale || middle > 0 else { return false }
      let (product, overflow) = max(middle + group, 1).multipliedReportingOverflow(by: number.value)
      let (sum, isTooLarge) = high.addingReportingOverflow(product)
      if overflow || isTooLarge { return false }
      (high, middle, group, isGroupFull, smallest) = (sum, 0, 0, false, number.value)
    }
    return true
  }
}
