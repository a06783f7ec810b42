/// The sounds of names, as the rules of the languages write them: a letter a sound, most of them those of the International Phonetic Alphabet.
///
/// There are as many as it takes to tell names apart that the press tells apart; a sound that one language alone has stands as its neighbour.
/// `ä` is the vowel of *ə* in Azerbaijani, `ı` that of *ы*, `å` the open *o* of Uzbek, `ə` a vowel that is hardly heard, `j` the sound of *y* in *yes*.
enum Phoneme {
  /// All sounds; the code of a sound is its place here, counted from 1. Vowels come first.
  static let symbols: [Unicode.Scalar] = Array("aåäeəıioöuüpbfvwtdθszʦʃʒʧʤkgqxhɣmnlrj".unicodeScalars)
  static let vowelCount: UInt8 = 11
  /// More than each code; codes of a pair fit into a table of its square.
  static let stride = 40

  static func isVowel(_ code: UInt8) -> Bool { code <= vowelCount && code > 0 }

  /// The code of a sound, by its letter.
  static func code(of symbol: Unicode.Scalar) -> UInt8? {
    symbols.firstIndex(of: symbol).map { UInt8($0 + 1) }
  }

  /// The letter of a sound.
  static func symbol(of code: UInt8) -> Unicode.Scalar {
    code > 0 && Int(code) <= symbols.count ? symbols[Int(code) - 1] : "-"
  }

  /// The letters of sounds.
  static func text(_ codes: some Sequence<UInt8>) -> String {
    String(String.UnicodeScalarView(codes.map(symbol)))
  }

  /// The class of each code in which sounds that are taken for one another stand together; 0 for those that come and go.
  static let coarseClasses: [UInt8] = {
    var classes = Array(repeating: UInt8(0), count: stride)
    for (number, members) in ["pb", "fvw", "tdθ", "kgqxhɣ", "szʦ", "ʃʒʧʤ", "l", "r", "m", "n"].enumerated() {
      for symbol in members.unicodeScalars {
        if let code = code(of: symbol) { classes[Int(code)] = UInt8(number + 1) }
      }
    }
    return classes
  }()
  static let coarseClassCount = 11
}
