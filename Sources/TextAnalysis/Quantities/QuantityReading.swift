import BitextModel

/// Makes the tokens of a text into mentions.
struct QuantityReading {
  let tokens: [QuantityToken]
  let numbers: [NumberMention]
  let lexicon: QuantityLexicon
  private var found: [QuantityMention] = []

  init(tokens: [QuantityToken], numbers: [NumberMention], lexicon: QuantityLexicon) {
    self.tokens = tokens
    self.numbers = numbers
    self.lexicon = lexicon
  }

  mutating func mentions(in bytes: Span<UInt8>) -> [QuantityMention] {
    var index = 0
    while index < tokens.count { index = read(at: index, in: bytes) }
    return found
  }

  /// - Returns: the token behind what was read.
  private mutating func read(at index: Int, in bytes: Span<UInt8>) -> Int {
    let token = tokens[index]
    switch token.kind {
    case .digits(let place):
      return readDate(at: index, in: bytes) ?? readDigits(numbers[place], at: index)
    case .roman(let value, let isOrdinal):
      if isOrdinal || isCentury(index + 1, gap: index + 1) || isCentury(index - 1, gap: index) {
        found.append(QuantityMention(kind: .number, key: String(value), utf8Range: token.utf8Range))
      }
      return index + 1
    case .word, .whole:
      return readCalendarName(at: index) ?? readWords(at: index, in: bytes) ?? index + 1
    }
  }

  // MARK: Digits

  private mutating func readDate(at index: Int, in bytes: Span<UInt8>) -> Int? {
    guard index + 2 < tokens.count else { return nil }
    var parts: [Range<Int>] = []
    for token in tokens[index...index + 2] {
      guard case .digits(let place) = token.kind, numbers[place].kind == .quantity else { return nil }
      parts.append(token.utf8Range)
    }
    guard let date = NumericDate(parts, in: bytes, lexicon: lexicon) else { return nil }
    found += date.mentions(parts, yearIsFirst: parts[0].count == 4)
    return index + 3
  }

  private mutating func readDigits(_ number: NumberMention, at index: Int) -> Int {
    guard number.kind == .quantity, var (power, end) = scale(behind: index) else {
      let kind: QuantityMention.Kind = number.kind == .time ? .time : .number
      found.append(
        QuantityMention(
          kind: kind, key: number.value, alternative: number.alternative, utf8Range: number.utf8Range))
      return index + 1
    }
    var key = DecimalShift.multiplied(number.value, byPowerOfTen: power)
    var alternative = number.alternative.map { DecimalShift.multiplied($0, byPowerOfTen: power) }
    // 3 milyon 200 min
    while end < tokens.count, tokens[end].gapBefore == .joined, case .digits(let place) = tokens[end].kind,
      numbers[place].kind == .quantity, let (smaller, behind) = scale(behind: end), smaller < power,
      let total = Int(key),
      let part = Int(DecimalShift.multiplied(numbers[place].value, byPowerOfTen: smaller)), total > 0, part > 0,
      case let (sum, overflow) = total.addingReportingOverflow(part), !overflow
    {
      (key, alternative, power, end) = (String(sum), nil, smaller, behind)
    }
    found.append(
      QuantityMention(
        kind: .number, key: key, alternative: alternative,
        utf8Range: number.utf8Range.lowerBound..<tokens[end - 1].utf8Range.upperBound))
    return end
  }

  /// The power of ten that the words behind a number say, `mille milliards` together.
  private func scale(behind index: Int) -> (power: Int, end: Int)? {
    var end = index + 1
    var power = 0
    while end < tokens.count, end <= index + 2 {
      let gap = tokens[end].gapBefore
      guard gap == .joined || gap == .none else { break }
      let phrase = QuantityPhrase.longest(at: end, in: tokens, lexicon: lexicon) {
        $0.power != nil || ($0.number?.role == .scale && $0.number?.isOrdinal == false)
      }
      guard let phrase else { break }
      let scale = phrase.meaning.number.flatMap { $0.role == .scale ? String($0.value).utf8.count - 1 : nil }
      guard let made = gap == .none ? phrase.meaning.power : scale ?? phrase.meaning.power,
        power == 0 || (power == 3 && made > 3)
      else { break }
      power += made
      end = phrase.end
    }
    return power > 0 ? (power, end) : nil
  }

  // MARK: Words

  private mutating func readWords(at index: Int, in bytes: Span<UInt8>) -> Int? {
    guard let number = SpelledNumber(at: index, in: tokens, lexicon: lexicon) else { return nil }
    let range = tokens[index].utf8Range.lowerBound..<tokens[number.end - 1].utf8Range.upperBound
    let isPercent = number.value == 100 && Self.isBehindPer(range.lowerBound, in: bytes)
    if !number.isArticle, !isPercent {
      found.append(QuantityMention(kind: .number, key: String(number.value), utf8Range: range))
    }
    return number.end
  }

  /// Whether `pour`, `per` or `por` and a space stand before a place.
  private static func isBehindPer(_ place: Int, in bytes: Span<UInt8>) -> Bool {
    ["pour ", "per ", "por "].contains { word in
      let start = place - word.utf8.count
      return start >= 0 && zip(start..<place, word.utf8).allSatisfy { bytes[$0] == $1 }
        && !NumberReading.isWordByte(start - 1, bytes)
    }
  }

  private mutating func readCalendarName(at index: Int) -> Int? {
    let phrase = QuantityPhrase.longest(at: index, in: tokens, lexicon: lexicon) { $0.date != nil }
    guard let phrase, let date = phrase.meaning.date else { return nil }
    if date.isDoubtful || (date.needsCapital && !tokens[index].isCapital) {
      guard isBesideDate(index, phrase.end, needsDigits: !tokens[index].isCapital) else { return nil }
    }
    let range = tokens[index].utf8Range.lowerBound..<tokens[phrase.end - 1].utf8Range.upperBound
    let kind: QuantityMention.Kind = if case .month = date.part { .month } else { .weekday }
    found.append(QuantityMention(kind: kind, key: date.part.key, utf8Range: range))
    return phrase.end
  }

  /// Whether a number in digits or another name of a date stands near by.
  private func isBesideDate(_ start: Int, _ end: Int, needsDigits: Bool) -> Bool {
    isPartOfDate(start - 1, step: -1, needsDigits: needsDigits) || isPartOfDate(end, step: 1, needsDigits: needsDigits)
  }

  /// - Parameter step: 1 for the token behind a name, -1 for that before it.
  private func isPartOfDate(_ index: Int, step: Int, needsDigits: Bool) -> Bool {
    guard tokens.indices.contains(index), tokens.indices.contains(step > 0 ? index : index + 1),
      tokens[step > 0 ? index : index + 1].gapBefore != .far
    else { return false }
    switch tokens[index].kind {
    case .digits(let place): return numbers[place].kind == .quantity && Int(numbers[place].value) ?? 3000 < 3000
    case .word(let hash) where !needsDigits:
      let date = lexicon.node(after: hash, in: QuantityLexicon.root).flatMap { lexicon.meaning(of: $0).date }
      guard let date else { return false }
      // Two doubtful names make each other certain only with a number: `Mon Dec 15`, not `jeu mer`.
      return !date.isDoubtful || isPartOfDate(index + step, step: step, needsDigits: true)
    default: return false
    }
  }

  private func isCentury(_ index: Int, gap: Int) -> Bool {
    guard tokens.indices.contains(index), tokens.indices.contains(gap), tokens[gap].gapBefore != .far,
      case .word(let hash) = tokens[index].kind, let node = lexicon.node(after: hash, in: QuantityLexicon.root)
    else { return false }
    return lexicon.meaning(of: node).isCentury
  }
}
