/// A word of a phrase, folded as the index has words; it may leave something open.
struct WordPattern: Hashable {
  /// What stands for wildcards while a phrase is folded: letters that go through folding unchanged and that nobody writes
  /// (Linear A). UTF-8, as the folded word is.
  static let anyLetters: Unicode.Scalar = "\u{10600}"
  static let oneLetter: Unicode.Scalar = "\u{10601}"

  private enum Part: Hashable {
    case letter(Unicode.Scalar)
    case oneLetter
    case anyLetters
  }

  private let parts: [Part]
  /// The letters before the first wildcard.
  let beginning: String

  /// - Parameters:
  ///   - folded: a word in the form of the index, with ``anyLetters`` and ``oneLetter`` in it.
  ///   - goesOn: whether more letters may follow.
  init(_ folded: Substring, goesOn: Bool) {
    var parts: [Part] = []
    for scalar in folded.unicodeScalars {
      switch scalar {
      case Self.anyLetters: if parts.last != .anyLetters { parts.append(.anyLetters) }
      case Self.oneLetter: parts.append(.oneLetter)
      default: parts.append(.letter(scalar))
      }
    }
    if goesOn, parts.last != .anyLetters { parts.append(.anyLetters) }
    self.parts = parts
    var beginning = String.UnicodeScalarView()
    for part in parts {
      guard case .letter(let scalar) = part else { break }
      beginning.append(scalar)
    }
    self.beginning = String(beginning)
  }

  /// Whether it is one word and no other.
  var isLiteral: Bool { beginning.unicodeScalars.count == parts.count }
  /// Whether it is ``beginning`` and whatever follows.
  var isPrefix: Bool { parts.last == .anyLetters && beginning.unicodeScalars.count == parts.count - 1 }
  /// How many letters are told.
  var letterCount: Int { parts.count { $0 != .anyLetters && $0 != .oneLetter } }
  /// The longest run of letters that are told.
  var longestPart: String {
    var (longest, current) = (String.UnicodeScalarView(), String.UnicodeScalarView())
    for part in parts {
      if case .letter(let scalar) = part { current.append(scalar) } else { current = String.UnicodeScalarView() }
      if current.count > longest.count { longest = current }
    }
    return String(longest)
  }
  /// Whether every word fits.
  var isAnyWord: Bool { parts == [.anyLetters] }

  /// Whether a word in the form of the index fits.
  ///
  /// - Complexity: O(*n* · *p*) in their letters, where there is more than one wildcard.
  func fits(_ word: some StringProtocol) -> Bool {
    if isLiteral { return word.utf8.elementsEqual(beginning.utf8) }
    guard word.utf8.starts(with: beginning.utf8) else { return false }
    if isPrefix { return true }
    // The last `*` takes one letter more each time that the rest does not fit.
    let letters = Array(word.unicodeScalars)
    var (letter, part) = (0, 0)
    var retry: (letter: Int, part: Int)?
    while letter < letters.count {
      if part < parts.count, parts[part] == .anyLetters {
        retry = (letter, part)
        part += 1
      } else if part < parts.count, parts[part] == .oneLetter || parts[part] == .letter(letters[letter]) {
        (letter, part) = (letter + 1, part + 1)
      } else if let last = retry {
        retry = (last.letter + 1, last.part)
        (letter, part) = (last.letter + 1, last.part + 1)
      } else {
        return false
      }
    }
    return parts[part...].allSatisfy { $0 == .anyLetters }
  }
}
