import TextAnalysis

/// Words of prose, told from names, commands, addresses and placeholders by how they are written.
enum OrdinaryWords {
  /// Whether a piece between white space is a word in small letters, with punctuation around it at most.
  ///
  /// - Parameter allowsCapitals: whether it may be a name or the first of a sentence too.
  static func isOrdinary(_ piece: Substring, allowsCapitals: Bool = false) -> Bool {
    var (letters, isEnded, isBroken) = (0, false, false)
    for scalar in piece.unicodeScalars {
      switch CharacterClass.of(scalar.value) {
      case .uppercase where !allowsCapitals: return false
      case .lowercase, .uppercase, .mark:
        if isEnded { return false }
        letters += 1
        isBroken = false
      case .punctuation where isInner(scalar):
        // An option of a command begins with a hyphen.
        if letters == 0, scalar == "-" { return false }
        isBroken = letters > 0
      case .punctuation where !isTechnical(scalar):
        isEnded = letters > 0
      default: return false
      }
    }
    return letters > 0 && !isBroken
  }

  /// Whether a piece is a word in small letters and nothing else.
  static func isBare(_ piece: Substring) -> Bool {
    isOrdinary(piece) && piece.unicodeScalars.allSatisfy { CharacterClass.of($0.value) != .punctuation || isInner($0) }
  }

  /// The words of a text, in small letters or not, without numbers, placeholders and the like.
  static func words(of text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace).filter { isOrdinary($0, allowsCapitals: true) }
  }

  /// Whether a text is prose: ordinary words make up more than half of it, there are so many of them, and they are no single letters; and
  /// it is not the synopsis of a command.
  static func isProse(_ text: String, fewestWords: Int = 4) -> Bool {
    let pieces = text.split(whereSeparator: \.isWhitespace)
    if pieces.contains(where: { $0 == "|" || $0.hasPrefix("--") }) { return false }
    let ordinary = pieces.filter { isOrdinary($0) }
    guard ordinary.count >= fewestWords, ordinary.count * 2 > pieces.count else { return false }
    return ordinary.reduce(0) { $0 + $1.unicodeScalars.count } >= ordinary.count * 3
  }

  private static func isInner(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "’" || scalar == "-" }

  /// Marks of variables, placeholders, paths, addresses and markup.
  private static func isTechnical(_ scalar: Unicode.Scalar) -> Bool {
    "%@#\\/&*_{}".unicodeScalars.contains(scalar)
  }
}
