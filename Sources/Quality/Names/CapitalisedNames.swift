import BitextModel
import TextAnalysis

/// The words of a text, and those of them that look like names: with a capital inside a sentence.
struct CapitalisedNames {
  struct Word {
    let text: String
    let utf8Range: Range<Int>
    let beginsUppercase: Bool
    /// Whether it stands at the front of a sentence or a quotation, where a capital says nothing.
    let isFirst: Bool
    /// Whether nothing but a space or hyphen stands between it and the word before.
    let isJoined: Bool
  }

  let words: [Word]
  /// Words with capitals that stand together: indices into ``words``.
  let names: [Range<Int>]

  /// The fewest letters of a name; shorter ones resemble too much.
  private static let leastLetters = 4

  init(_ text: String) {
    var words: [Word] = []
    var offset = 0
    var start = 0
    var current = ""
    // What stood before the word: whether it ends a sentence, and whether it is more than a space.
    var (isFirst, isJoined) = (true, false)
    func close(at end: Int) {
      guard !current.isEmpty else { return }
      let upper = current.unicodeScalars.first.map { CharacterClass.of($0.value) == .uppercase } ?? false
      words.append(
        Word(text: current, utf8Range: start..<end, beginsUppercase: upper, isFirst: isFirst, isJoined: isJoined))
      current = ""
      (isFirst, isJoined) = (false, true)
    }
    for scalar in text.unicodeScalars {
      let kind = CharacterClass.of(scalar.value)
      if kind.isLetter || kind == .mark || kind == .digit {
        if current.isEmpty { start = offset }
        current.unicodeScalars.append(scalar)
      } else {
        close(at: offset)
        if kind != .space, scalar != "-" { isJoined = false }
        if kind != .space, !Self.goesOn.contains(scalar) { isFirst = true }
      }
      offset += UTF8.width(scalar)
    }
    close(at: offset)
    self.words = words
    let capitals = words.count { $0.beginsUppercase }
    // A headline that capitalises its words tells nothing of names.
    names = words.count > 3 && capitals * 5 > words.count * 3 ? [] : Self.names(among: words)
  }

  /// Signs inside a sentence; behind all others a capital may be the sentence's own.
  private static let goesOn: Set<Unicode.Scalar> = [",", "’", "'", "-", ")", "‘", "ʼ"]

  private static func names(among words: [Word]) -> [Range<Int>] {
    var names: [Range<Int>] = []
    for (index, word) in words.enumerated() where isName(word) {
      if let last = names.last, last.upperBound == index, word.isJoined {
        names[names.count - 1] = last.lowerBound..<index + 1
      } else {
        names.append(index..<index + 1)
      }
    }
    return names.filter { $0.contains { words[$0].text.unicodeScalars.count >= leastLetters } }
  }

  private static func isName(_ word: Word) -> Bool {
    guard word.beginsUppercase, !word.isFirst else { return false }
    // Acronyms are the glossary's; a digit is a number's.
    return word.text.unicodeScalars.dropFirst().contains { CharacterClass.of($0.value) == .lowercase }
      && !word.text.unicodeScalars.contains { CharacterClass.of($0.value) == .digit }
  }
}
