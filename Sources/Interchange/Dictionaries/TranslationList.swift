/// The translations that stand in a cell or line of a dictionary, one behind the other.
enum TranslationList {
  /// A dictionary that explains a word in a sentence does not translate it.
  static let mostWords = 6
  /// Longer texts are no word and no phrase.
  static let mostBytes = 200
  /// So many are enough of one word.
  static let most = 64

  /// Cuts a text at commas and semicolons, and takes out of the pieces what explains: round, square and angle brackets with what is in them.
  ///
  /// - Returns: each translation once, in order; none where nothing is left.
  /// - Complexity: O(*n*) in bytes.
  static func translations(in text: some StringProtocol) -> [String] {
    var found: [String] = []
    for piece in withoutBrackets(text).split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "،" || $0 == "、" }) {
      let words = piece.split(whereSeparator: \.isWhitespace)
      let translation = words.joined(separator: " ")
      guard !words.isEmpty, words.count <= mostWords, translation.utf8.count <= mostBytes,
        found.count < most, !found.contains(translation)
      else { continue }
      found.append(translation)
    }
    return found
  }

  /// A headword without what explains it; `nil` where nothing is left or it is too long.
  static func headword(_ text: some StringProtocol) -> String? {
    let words = withoutBrackets(text).split(whereSeparator: \.isWhitespace)
    let headword = words.joined(separator: " ")
    return words.isEmpty || words.count > mostWords || headword.utf8.count > mostBytes ? nil : headword
  }

  /// A bracket that is not closed takes the rest.
  static func withoutBrackets(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(where: { $0 == 0x28 || $0 == 0x5B || $0 == 0x3C || $0 == 0x7B }) else {
      return String(text)
    }
    var plain = ""
    var depth = 0
    for character in text {
      switch character {
      case "(", "[", "<", "{": depth += 1
      case ")", "]", ">", "}":
        depth = max(0, depth - 1)
        plain.append(" ")
      default: if depth == 0 { plain.append(character) }
      }
    }
    return plain
  }
}
