import TextAnalysis

/// Cuts a text into words and folds their letters, a part of the text at a time.
///
/// A word is a run of letters, digits and marks; everything else stands between words, except that a symbol such as + is a word by itself.
struct WordScanner: Sendable {
  /// The most bytes of a word that are kept. No name has a longer one, and a text without spaces must not grow the memory.
  static let longestWord = 512

  private(set) var words: [ScannedWord] = []
  /// The folded letters of all words, one behind the other, in UTF-8.
  private(set) var folded: [UInt8] = []
  private let letters = FoldedLetters.shared

  /// Scans the words that begin at or behind a byte, in place of those scanned before.
  ///
  /// - Parameters:
  ///   - start: where a word begins, or 0.
  ///   - limit: the most words to scan.
  /// - Returns: where the next word begins, or the end of the text.
  /// - Complexity: O(*n*) in the bytes scanned.
  mutating func scan(_ bytes: Span<UInt8>, from start: Int = 0, limit: Int = .max) -> Int {
    words.removeAll(keepingCapacity: true)
    folded.removeAll(keepingCapacity: true)
    var gap: ScannedWord.Gap = .paragraph
    var word = ScannedWord(start: 0, end: 0, foldedStart: 0, foldedEnd: 0, gap: [], beginsUppercase: false)
    var isInWord = false
    var index = start
    while index < bytes.count {
      let scalar = UTF8Decoding.scalar(at: index, in: bytes)
      let next = index + scalar.width
      let entry = letters.entry(scalar.value)
      if entry.kind == .letter {
        if !isInWord {
          if words.count >= limit { return index }
          word = ScannedWord(
            start: index, end: next, foldedStart: folded.count, foldedEnd: 0, gap: gap,
            beginsUppercase: entry.isUppercase)
          gap = []
          isInWord = true
        }
        word.end = next
        if !(0x30...0x39).contains(entry.first) { word.letterCount += 1 }
        if entry.isUppercase { word.uppercaseCount += 1 }
        append(entry, to: &word)
        index = next
        continue
      }
      if entry.kind == .mark || entry.kind == .ignorable {
        if scalar.value == 0xAD, next < bytes.count, bytes[next] == 0x0A || bytes[next] == 0x0D {
          if isInWord { finish(&word, bytes) }
          isInWord = false
          gap.formUnion(gap.isEmpty ? .hyphen : .mark)
        } else if entry.kind == .mark, isInWord {
          word.end = next
        }
        index = next
        continue
      }
      if isInWord { finish(&word, bytes) }
      isInWord = false
      switch entry.kind {
      case .symbol:
        if words.count >= limit { return index }
        var sign = ScannedWord(
          start: index, end: next, foldedStart: folded.count, foldedEnd: 0, letterCount: 1, gap: gap,
          beginsUppercase: false)
        append(entry, to: &sign)
        sign.foldedEnd = folded.count
        words.append(sign)
        gap = []
      case .space: gap.formUnion(gap.contains(.hyphen) && !gap.contains(.lineBreak) ? .mark : .space)
      case .lineBreak:
        let isPair = bytes[index] == 0x0A && index > 0 && bytes[index - 1] == 0x0D
        gap.formUnion(gap.contains(.lineBreak) && !isPair ? .paragraph : .lineBreak)
      case .hyphen: gap.formUnion(gap.isEmpty || gap == .stop ? .hyphen : .mark)
      case .apostrophe: gap.formUnion(gap.isEmpty ? .apostrophe : .mark)
      case .stop:
        // The last full stop of U.S. is part of it.
        if gap.isEmpty, let last = words.last, last.isDotted, last.end == index { break }
        gap.formUnion(gap.isEmpty ? .stop : .mark)
      default: gap.formUnion(.mark)
      }
      index = next
    }
    if isInWord { finish(&word, bytes) }
    return bytes.count
  }

  private mutating func append(_ entry: FoldedLetters.Entry, to word: inout ScannedWord) {
    guard folded.count - word.foldedStart < Self.longestWord else {
      word.isTooLong = true
      return
    }
    append(entry.first)
    if entry.second != 0 { append(entry.second) }
    if entry.third != 0 { append(UInt32(entry.third)) }
  }

  private mutating func append(_ scalar: UInt32) {
    if scalar < 0x80 {
      folded.append(UInt8(truncatingIfNeeded: scalar))
    } else if let scalar = Unicode.Scalar(scalar) {
      folded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// Ends a word; joins it to the one before it where both are single capitals with a full stop between them.
  private mutating func finish(_ word: inout ScannedWord, _ bytes: Span<UInt8>) {
    word.foldedEnd = folded.count
    if word.letterCount == 1, word.uppercaseCount == 1, let previous = words.last,
      previous.isDotted || previous.letterCount == 1, previous.isAllUppercase,
      word.start == previous.end + 1, bytes[previous.end] == 0x2E, !previous.isTooLong
    {
      word.start = previous.start
      word.foldedStart = previous.foldedStart
      word.gap = previous.gap
      word.beginsUppercase = true
      word.letterCount += previous.letterCount
      word.uppercaseCount += previous.uppercaseCount
      word.isDotted = true
      word.isTooLong = word.foldedEnd - word.foldedStart > Self.longestWord
      words.removeLast()
    }
    words.append(word)
  }
}
