import BitextModel

/// Suffixes of Azerbaijani and Turkish nouns, with the vowels that harmony gives them.
///
/// In the patterns `A` stands for the open vowel (a, or ə in Azerbaijani and e in Turkish), `I` for the close one (ı, i, u, ü), `D`
/// for d, in Turkish t behind a voiceless consonant, `K` for the last consonant of -lıq and -lık.
struct TurkicSuffixes {
  private let isTurkish: Bool

  init(language: LanguageTag) { isTurkish = language.language == "tr" }

  /// The forms of a noun, without the noun itself: cases, possessive, plural, `-lıq`, `-dakı`.
  func forms(of noun: String) -> [String] {
    guard let last = noun.unicodeScalars.last else { return [] }
    var forms = (isVowel(last) ? Self.behindVowel : Self.behindConsonant).compactMap { append($0, to: noun) }
    // aralık → aralığı
    if last == "k" || last == "q" {
      let softened = noun.dropLast() + "ğ"
      forms += Self.behindConsonant.filter { $0.hasPrefix("I") || $0.hasPrefix("A") }
        .compactMap { append($0, to: String(softened)) }
    }
    return forms
  }

  private func append(_ pattern: String, to noun: String) -> String? {
    var made = noun.unicodeScalars
    guard var vowel = made.last(where: isVowel), var last = made.last else { return nil }
    for sign in pattern.unicodeScalars {
      let isFront = Self.front.contains(vowel)
      let letter: Unicode.Scalar =
        switch sign {
        case "A": isFront ? (isTurkish ? "e" : "ə") : "a"
        case "I": Self.rounded.contains(vowel) ? (isFront ? "ü" : "u") : isFront ? "i" : "ı"
        case "D": isTurkish && Self.voiceless.contains(last) ? "t" : "d"
        case "K": isTurkish || isFront ? "k" : "q"
        default: sign
        }
      if isVowel(letter) { vowel = letter }
      last = letter
      made.append(letter)
    }
    return String(made)
  }

  private func isVowel(_ letter: Unicode.Scalar) -> Bool { Self.vowels.contains(letter) }

  private static let vowels: [Unicode.Scalar] = ["a", "e", "ə", "ı", "i", "o", "ö", "u", "ü"]
  private static let front: [Unicode.Scalar] = ["e", "ə", "i", "ö", "ü"]
  private static let rounded: [Unicode.Scalar] = ["o", "ö", "u", "ü"]
  private static let voiceless: [Unicode.Scalar] = ["ç", "f", "h", "k", "p", "s", "ş", "t"]

  private static let both = [
    "DA", "DAn", "DAkI", "lA", "lAr", "lArI", "lArIn", "lArA", "lArDA", "lArDAn", "lI", "lIK", "cA",
  ]
  private static let behindConsonant =
    both + ["I", "In", "A", "InI", "InIn", "InA", "IndA", "IndAn", "IndAkI", "AcAn", "Adək"]
  private static let behindVowel =
    both + ["nI", "nIn", "nA", "ndA", "ndAn", "ndAkI", "yA", "yI", "sI", "sInA", "sInI", "sInIn", "sIndA", "sIndAn"]
}
