import BitextModel
import Synchronization

/// Words as 64-bit hashes of their letters in lower case by a language's rules, made in one pass over UTF-8 without a call of ICU.
///
/// Two words with one hash are taken to be one word: of some thousand words that are known, a text's other words meet one by chance
/// once in 10^15.
final class WordFolding: Sendable {
  /// A lower-case letter for each code point below U+0590 (Latin, Greek, Cyrillic, Armenian); 0 for what is no letter.
  private let lower: [UInt32]

  private static let made = Mutex<[Bool: WordFolding]>([:])

  static func of(_ language: LanguageTag) -> WordFolding {
    made.withLock { known in
      if let folding = known[language.hasDotlessI] { return folding }
      let folding = WordFolding(language: language)
      known[language.hasDotlessI] = folding
      return folding
    }
  }

  private init(language: LanguageTag) {
    let mapping = CaseMapping.of(language.hasDotlessI ? language : nil)
    lower = (0..<0x590).map { value in
      guard let scalar = Unicode.Scalar(value) else { return 0 }
      let isLetter = CharacterClass.of(UInt32(value)).isLetter || CharacterClass.of(UInt32(value)) == .mark
      guard isLetter else { return 0 }
      let folded = mapping.lowercase(String(scalar)).unicodeScalars.first?.value ?? UInt32(value)
      return folded
    }
  }

  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  static func adding(_ scalar: UInt32, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(scalar)) &* 0x9E37_79B9_7F4A_7C15 ^ (hash >> 29)
  }

  /// The letter in lower case; 0 for what is no letter, a soft hyphen apart.
  func letter(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x590 { return scalar == WordFolding.softHyphen ? scalar : lower[Int(scalar)] }
    // Punctuation and signs: U+2000–U+2BFF, U+3000–U+303F; symbols beyond the first plane count as letters of words unknown.
    if (0x2000..<0x2C00).contains(scalar) || (0x3000..<0x3040).contains(scalar) { return 0 }
    return scalar == 0xFFFD ? 0 : scalar
  }

  static let softHyphen: UInt32 = 0xAD

  /// The words of a text, folded: at spaces, hyphens and all other signs it is cut.
  func hashes(of text: String) -> [UInt64] {
    var hashes: [UInt64] = []
    var hash = Self.start
    var isInside = false
    for scalar in text.unicodeScalars {
      let letter = letter(scalar.value)
      if letter == 0 {
        if isInside { hashes.append(hash) }
        (hash, isInside) = (Self.start, false)
      } else if letter != Self.softHyphen {
        (hash, isInside) = (Self.adding(letter, to: hash), true)
      }
    }
    if isInside { hashes.append(hash) }
    return hashes
  }

  /// One hash of all words of a text.
  func hash(_ text: String) -> UInt64 { hashes(of: text).reduce(Self.start) { ($0 ^ $1) &* 0x100_0000_01B3 } }

  /// The hash of a word that begins with one whose hash is known.
  func hash(_ text: String, after prefix: UInt64) -> UInt64 {
    text.unicodeScalars.reduce(prefix) { hash, scalar in
      let letter = letter(scalar.value)
      return letter == 0 || letter == Self.softHyphen ? hash : Self.adding(letter, to: hash)
    }
  }
}
