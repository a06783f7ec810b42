import BitextModel
import TextAnalysis

/// The coarse form in which words of two languages that go back to one word are compared.
///
/// Letters are brought to Latin, accents are put away, letters that languages write for one sound are made one (`c k q`, `s z x`, `v w`,
/// `i y j e`, `o u`), doubled letters are single and `h` behind another letter is left out: *président*, *president*, *prezident* give
/// `prisidint`.
struct CognateForm {
  /// Shorter forms are alike by chance too often.
  static let minimumLength = 3
  /// Letters behind these are not looked at: a form fits one machine word.
  static let maximumLength = 32

  private static let toLatin = Transliterator("Any-Latin; Latin-ASCII; Lower")

  /// The letters of a word's form, 0…25, or `nil` where the word is too short.
  static func letters(of word: String) -> [UInt8]? {
    let latin = word.utf8.allSatisfy { $0 < 0x80 } ? word : SpellingKey.loose(toLatin?.convert(word) ?? word)
    var letters: [UInt8] = []
    var previous: UInt8 = 0
    for byte in latin.utf8 {
      guard let coarse = coarse(byte) else { continue }
      if coarse == UInt8(ascii: "h"), !letters.isEmpty { continue }
      if coarse != previous, letters.count < maximumLength { letters.append(coarse - UInt8(ascii: "a")) }
      previous = coarse
    }
    return letters.count >= minimumLength ? letters : nil
  }

  private static func coarse(_ byte: UInt8) -> UInt8? {
    switch byte | 0x20 {
    case UInt8(ascii: "c"), UInt8(ascii: "q"): UInt8(ascii: "k")
    case UInt8(ascii: "z"), UInt8(ascii: "x"): UInt8(ascii: "s")
    case UInt8(ascii: "w"): UInt8(ascii: "v")
    case UInt8(ascii: "y"), UInt8(ascii: "j"), UInt8(ascii: "e"): UInt8(ascii: "i")
    case UInt8(ascii: "u"): UInt8(ascii: "o")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte | 0x20
    default: nil
    }
  }
}
