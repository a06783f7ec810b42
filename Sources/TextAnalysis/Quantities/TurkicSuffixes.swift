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
    guard let last = noun.last else { return [] }
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
    var made = noun
    guard var vowel = noun.last(where: isVowel) else { return nil }
    for letter in pattern {
      var letter = letter
      let isFront = "eəiöü".contains(vowel)
      switch letter {
      case "A": letter = isFront ? (isTurkish ? "e" : "ə") : "a"
      case "I": letter = "oöuü".contains(vowel) ? (isFront ? "ü" : "u") : isFront ? "i" : "ı"
      case "D": letter = isTurkish && (made.last.map { "çfhkpsşt".contains($0) } ?? false) ? "t" : "d"
      case "K": letter = isTurkish || isFront ? "k" : "q"
      default: break
      }
      if isVowel(letter) { vowel = letter }
      made.append(letter)
    }
    return made
  }

  private func isVowel(_ letter: Character) -> Bool { "aeəıioöuü".contains(letter) }

  private static let both = [
    "DA", "DAn", "DAkI", "lA", "lAr", "lArI", "lArIn", "lArA", "lArDA", "lArDAn", "lI", "lIK", "cA",
  ]
  private static let behindConsonant =
    both + ["I", "In", "A", "InI", "InIn", "InA", "IndA", "IndAn", "IndAkI", "AcAn", "Adək"]
  private static let behindVowel =
    both + ["nI", "nIn", "nA", "ndA", "ndAn", "ndAkI", "yA", "yI", "sI", "sInA", "sInI", "sInIn", "sIndA", "sIndAn"]
}
