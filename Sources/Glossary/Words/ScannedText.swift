import TextAnalysis

/// The words of a text, folded, with their places.
///
/// A word is a run of letters, digits and marks; everything else stands between words, except that a symbol such as + is a word by itself.
struct ScannedText: Sendable {
  private(set) var words: [ScannedWord] = []
  /// The folded letters of all words, one behind the other, in UTF-8.
  private(set) var folded: [UInt8] = []

  /// - Complexity: O(*n*) in bytes.
  init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    scan(text.utf8.span)
  }

  func foldedBytes(of word: ScannedWord) -> ArraySlice<UInt8> { folded[word.foldedStart..<word.foldedEnd] }

  private mutating func scan(_ bytes: Span<UInt8>) {
    let letters = FoldedLetters.shared
    folded.reserveCapacity(bytes.count)
    words.reserveCapacity(bytes.count / 6 + 1)
    var gap: ScannedWord.Gap = .barrier
    var word: ScannedWord?
    var index = 0
    while index < bytes.count {
      let scalar = UTF8Decoding.scalar(at: index, in: bytes)
      let next = index + scalar.width
      let entry = letters.entry(scalar.value)
      switch entry.kind {
      case .letter:
        if word == nil {
          word = ScannedWord(
            start: index, end: next, foldedStart: folded.count, foldedEnd: folded.count, gap: gap, letterCount: 0,
            uppercaseCount: 0, beginsUppercase: entry.isUppercase)
          gap = []
        }
        word?.end = next
        if !(0x30...0x39).contains(entry.first) { word?.letterCount += 1 }
        if entry.isUppercase { word?.uppercaseCount += 1 }
        append(entry)
      case .transparent: word?.end = next
      case .symbol:
        finish(&word, bytes)
        let start = folded.count
        append(entry)
        words.append(
          ScannedWord(
            start: index, end: next, foldedStart: start, foldedEnd: folded.count, gap: gap, letterCount: 1,
            uppercaseCount: 0, beginsUppercase: false))
        gap = []
      case .space:
        finish(&word, bytes)
        gap.formUnion(gap.contains(.hyphen) ? .barrier : .space)
      case .lineBreak:
        finish(&word, bytes)
        let isPair = bytes[index] == 0x0A && index > 0 && bytes[index - 1] == 0x0D
        gap.formUnion(gap.contains(.lineBreak) && !isPair ? .barrier : .lineBreak)
      case .hyphen:
        finish(&word, bytes)
        gap.formUnion(gap.isEmpty ? .hyphen : .barrier)
      case .apostrophe:
        finish(&word, bytes)
        gap.formUnion(gap.isEmpty ? .apostrophe : .barrier)
      case .other:
        finish(&word, bytes)
        gap.formUnion(.barrier)
      }
      index = next
    }
    finish(&word, bytes)
  }

  private mutating func append(_ entry: FoldedLetters.Entry) {
    append(entry.first)
    if entry.second != 0 { append(entry.second) }
  }

  private mutating func append(_ scalar: UInt32) {
    if scalar < 0x80 {
      folded.append(UInt8(scalar))
    } else if let scalar = Unicode.Scalar(scalar) {
      folded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// Ends a word; joins it to the one before it where both are single capitals with a full stop between them.
  private mutating func finish(_ word: inout ScannedWord?, _ bytes: Span<UInt8>) {
    guard var done = word else { return }
    word = nil
    done.foldedEnd = folded.count
    if done.letterCount == 1, done.uppercaseCount == 1, let previous = words.last,
      previous.isDotted || previous.letterCount == 1, previous.isAllUppercase,
      done.start == previous.end + 1, bytes[previous.end] == 0x2E
    {
      done.start = previous.start
      done.foldedStart = previous.foldedStart
      done.gap = previous.gap
      done.letterCount += previous.letterCount
      done.uppercaseCount += previous.uppercaseCount
      done.isDotted = true
      words.removeLast()
    }
    words.append(done)
  }
}
