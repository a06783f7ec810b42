/// Punctuation that several checks know.
enum Marks {
  /// Quotation marks and brackets that may stand behind the end of a sentence.
  static let closing: Set<Unicode.Scalar> = ["»", "”", "“", "\"", "'", "’", "›", ")", "]", "}"]
  static let brackets: [(opening: Unicode.Scalar, closing: Unicode.Scalar)] = [("(", ")"), ("[", "]"), ("{", "}")]
  static let quotationMarks: Set<Unicode.Scalar> = ["«", "»", "“", "”", "„", "‟", "\""]

  /// The scalars that answer a question, and where they stand, as UTF-8 ranges.
  static func places(
    in text: String, where isWanted: (Unicode.Scalar) -> Bool
  ) -> [(mark: Unicode.Scalar, range: Range<Int>)] {
    var found: [(mark: Unicode.Scalar, range: Range<Int>)] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      if isWanted(scalar) { found.append((scalar, offset..<offset + width)) }
      offset += width
    }
    return found
  }
}
