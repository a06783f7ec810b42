/// A text in the form in which it is compared: composed, lower case by the language's rules, one kind of apostrophe.
struct FoldedText {
  /// The folded text as UTF-8.
  let bytes: [UInt8]
  /// The words and numbers in it, as ranges of `bytes`.
  let words: [Range<Int>]

  /// Each word as a number of 32 bits: equal words have equal numbers, and unequal ones nearly always unequal ones.
  var tokens: [UInt32] { words.map { StableHash.word(bytes[$0]) } }

  /// Each word exactly, as a number that stands for it in this vocabulary.
  func tokens(in vocabulary: inout Vocabulary) -> [UInt32] { words.map { vocabulary.number(of: bytes[$0]) } }

  /// The text without white space and with one kind of quotation mark: what is left to differ between texts of the same words.
  var skeleton: [UInt8] {
    var made: [UInt8] = []
    made.reserveCapacity(bytes.count)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "«", "»", "“", "”", "„", "‟", "‹", "›", "‚", "\"": made.append(0x22)
      case _ where scalar.properties.isWhitespace: continue
      default: made += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    return made
  }
}
