/// What must stand before and behind the letters that a rule replaces.
struct TranscriptionPlace: Sendable, Hashable {
  private enum Neighbour: Sendable, Hashable {
    case anything, edge, vowel, consonant
    case oneOf(Set<Unicode.Scalar>)
  }

  private let before: Neighbour
  private let after: Neighbour

  /// Reads `before_after`, where each is nothing, `^` or `$` (the edge of the word), `V`, `C`, a letter or letters in brackets.
  init?(_ text: Substring) {
    let sides = text.split(separator: "_", omittingEmptySubsequences: false)
    guard sides.count == 2, let before = Self.neighbour(sides[0], edge: "^"),
      let after = Self.neighbour(sides[1], edge: "$")
    else { return nil }
    (self.before, self.after) = (before, after)
  }

  private static func neighbour(_ text: Substring, edge: Substring) -> Neighbour? {
    switch text {
    case "": return .anything
    case edge: return .edge
    case "V": return .vowel
    case "C": return .consonant
    default: break
    }
    let letters = Array(text.unicodeScalars)
    if letters.count == 1, letters[0].properties.isAlphabetic { return .oneOf([letters[0]]) }
    guard letters.count > 2, letters.first == "[", letters.last == "]" else { return nil }
    return .oneOf(Set(letters[1..<letters.count - 1]))
  }

  func fits(before one: Unicode.Scalar?, after other: Unicode.Scalar?) -> Bool {
    Self.fits(before, one) && Self.fits(after, other)
  }

  private static func fits(_ neighbour: Neighbour, _ letter: Unicode.Scalar?) -> Bool {
    switch neighbour {
    case .anything: true
    case .edge: letter == nil
    case .vowel: letter.map { vowels.contains($0) } ?? false
    case .consonant: letter.map { !vowels.contains($0) } ?? false
    case .oneOf(let letters): letter.map { letters.contains($0) } ?? false
    }
  }

  /// Vowels of all languages and of the notation of sounds; y is none, since it is both.
  private static let vowels = Set(
    "aäeiıoöuüəáàâãåāéèêëēíìîïīóòôõøōúùûūæœаеёиоуыэюяіїєөүұәў".unicodeScalars)
}
