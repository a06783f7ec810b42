import BitextModel
import TextAnalysis

/// The coarse form in which words of two languages that go back to one word are often equal.
///
/// Letters are brought to Latin, accents and most vowels' differences are put away, letters that languages write for one sound are
/// made one (`c k q`, `s z ş`, `v w`), doubled letters are single, and the beginning is kept, because endings are where
/// languages differ: *président*, *president*, *prezident* all give `prise`.
struct CognateKey {
  /// How many letters of the coarse form are kept.
  static let length = 5
  /// Shorter words are alike by chance too often.
  static let minimumLength = 4

  private static let toLatin = Transliterator("Any-Latin; Latin-ASCII; Lower")

  /// The key of a word in lower case, or `nil` where the word is too short.
  func key(of word: String) -> String? {
    let latin = word.utf8.allSatisfy { $0 < 0x80 } ? word : SpellingKey.loose(Self.toLatin?.convert(word) ?? word)
    var key: [UInt8] = []
    var letters = 0
    var previous: UInt8 = 0
    for byte in latin.utf8 {
      guard let coarse = Self.coarse(byte) else { continue }
      letters += 1
      // `h` only changes the letter before it (ch, sh, gh, kh, th).
      if coarse == UInt8(ascii: "h"), !key.isEmpty { continue }
      if coarse != previous, key.count < Self.length { key.append(coarse) }
      previous = coarse
    }
    guard letters >= Self.minimumLength, key.count >= Self.minimumLength - 1 else { return nil }
    return String(decoding: key, as: UTF8.self)
  }

  private static func coarse(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "c"), UInt8(ascii: "q"): UInt8(ascii: "k")
    case UInt8(ascii: "z"), UInt8(ascii: "x"): UInt8(ascii: "s")
    case UInt8(ascii: "w"): UInt8(ascii: "v")
    case UInt8(ascii: "y"), UInt8(ascii: "j"), UInt8(ascii: "e"): UInt8(ascii: "i")
    case UInt8(ascii: "u"): UInt8(ascii: "o")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte
    default: nil
    }
  }
}
