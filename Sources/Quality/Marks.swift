/// Punctuation that several checks know.
enum Marks {
  /// Quotation marks and brackets that may stand behind the end of a sentence.
  static let closing: Set<Unicode.Scalar> = ["»", "”", "“", "\"", "'", "’", "›", ")", "]", "}"]
  static let brackets: [(opening: Unicode.Scalar, closing: Unicode.Scalar)] = [("(", ")"), ("[", "]"), ("{", "}")]
  static let quotationMarks: Set<Unicode.Scalar> = ["«", "»", "“", "”", "„", "‟", "\""]

  /// Where the scalars that answer a question stand, as UTF-8 ranges.
  static func ranges(in text: String, where isWanted: (Unicode.Scalar) -> Bool) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      if isWanted(scalar) { found.append(offset..<offset + width) }
      offset += width
    }
    return found
  }
}
