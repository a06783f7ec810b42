import TextAnalysis

/// A word of a text, or a part of one between apostrophes and other marks, as the index has it.
struct IndexedWord {
  /// The word in the form of the index.
  let form: String
  /// Where it stands in the text.
  let utf8Range: Range<Int>

  /// The words of a text, in order, with the forms and in the number that the index has of it.
  ///
  /// - Complexity: O(*n*) in bytes.
  static func all(in text: String, folder: TextFolder) -> [IndexedWord] {
    var found: [IndexedWord] = []
    for range in folder.wordRanges(in: text) {
      let word = String(text.slice(range))
      let forms = folder.indexForm(ofWord: word).split(separator: " ")
      let places = forms.count < 2 ? [] : parts(of: word)
      for (index, form) in forms.enumerated() {
        // Where signs fold to something else than they are, the place is the whole word's.
        let place = places.count == forms.count ? places[index] : 0..<range.count
        found.append(
          IndexedWord(
            form: String(form), utf8Range: range.lowerBound + place.lowerBound..<range.lowerBound + place.upperBound))
      }
    }
    return found
  }

  /// The parts of a word between the signs at which ``SpellingKey`` cuts.
  private static func parts(of word: String) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start: Int?
    var offset = 0
    for scalar in word.unicodeScalars {
      if SpellingKey.isSeparator(scalar) {
        if let begun = start { parts.append(begun..<offset) }
        start = nil
      } else if start == nil {
        start = offset
      }
      offset += UTF8.width(scalar)
    }
    if let start { parts.append(start..<offset) }
    return parts
  }
}
