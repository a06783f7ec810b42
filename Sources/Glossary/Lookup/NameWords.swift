import BitextModel
import TextAnalysis

/// The words of a name: what stands between spaces, hyphens and other signs; an apostrophe is a part of its word.
struct NameWords {
  struct Word {
    /// As they are written, composed; an apostrophe of any shape is `'`.
    var letters: [UInt32]
    /// UTF-8 bytes of the name.
    var range: Range<Int>
    /// Whether it stands in brackets, which tell one thing of a name from another and are not a part of it.
    var isBracketed = false
    /// Whether it stands behind a comma that ends a full name: `John Reid, Baron Reid of Cardowan`.
    var isEpithet = false
    /// One letter, with or without a full stop.
    var isInitial: Bool { letterCount == 1 }
    /// Two to six capitals.
    var isAcronym: Bool {
      (2...6).contains(letterCount)
        && letters.allSatisfy { $0 == NameWords.apostrophe || FoldedLetters.shared.entry($0).isUppercase }
    }
    var isNonLatin: Bool { letters.contains { SoundRules.isNonLatin($0) } }
    var beginsUppercase: Bool { letters.first.map { FoldedLetters.shared.entry($0).isUppercase } ?? false }
    var letterCount: Int { letters.count { $0 != NameWords.apostrophe } }
  }

  static let apostrophe: UInt32 = 0x27
  /// Longer ones are no words of a name.
  static let mostLetters = 64
  private(set) var words: [Word] = []
  /// The elided words that were left out, with their apostrophes.
  private(set) var elisions: [String] = []

  /// - Parameters:
  ///   - name: in NFC.
  ///   - mostWords: further ones are passed over.
  ///   - elided: words that are left out where an apostrophe stands behind them, in lower case.
  /// - Complexity: O(*n*) in bytes.
  init(_ name: String, mostWords: Int = .max, leavingOut elided: Set<String> = []) {
    let folded = FoldedLetters.shared
    var word = Word(letters: [], range: 0..<0)
    var offset = 0
    var depth = 0
    var isEpithet = false
    func flush() {
      while word.letters.last == Self.apostrophe { word.letters.removeLast() }
      guard !word.letters.isEmpty, word.letters.count <= Self.mostLetters, words.count < mostWords else {
        word.letters.removeAll()
        return
      }
      word.isBracketed = depth > 0
      word.isEpithet = isEpithet
      words.append(word)
      word.letters = []
    }
    for scalar in name.unicodeScalars {
      let start = offset
      offset += scalar.utf8.count
      switch folded.entry(scalar.value).kind {
      case .letter:
        if word.letters.isEmpty { word.range = start..<offset }
        word.letters.append(FoldedLetters.usual(scalar.value))
        word.range = word.range.lowerBound..<offset
      case .apostrophe:
        guard !word.letters.isEmpty else { continue }
        if !elided.isEmpty, elided.contains(Self.lowercase(word.letters)) {
          elisions.append(name.slice(word.range.lowerBound..<offset).description)
          word.letters.removeAll()
        } else {
          word.letters.append(Self.apostrophe)
        }
      case .mark, .ignorable: continue
      default:
        flush()
        // With one word before it, a comma parts a family name from a given name.
        if scalar == ",", words.count > 1 { isEpithet = true }
        if scalar == "(" || scalar == "[" { depth += 1 }
        if scalar == ")" || scalar == "]" { depth = max(0, depth - 1) }
      }
    }
    flush()
    // A name that is nothing but brackets is the name.
    if words.allSatisfy(\.isBracketed) { for index in words.indices { words[index].isBracketed = false } }
  }

  /// Letters in lower case where no language has a rule of its own.
  static func lowercase(_ letters: [UInt32]) -> String {
    String(String.UnicodeScalarView(letters.compactMap { Unicode.Scalar(FoldedLetters.shared.lowercase($0)) }))
  }
}
