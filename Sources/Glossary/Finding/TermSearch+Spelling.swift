import BitextModel
import TextAnalysis

/// What the folded search cannot see: capitals, and letters that a language tells apart.
extension TermSearch {
  /// Whether the words have the capitals that a form asks for.
  func hasCapitals(of form: FormTable.Form, first: Int) -> Bool {
    let word = scanned.words[first]
    if form.isAcronym {
      if word.isDotted { return true }
      let letters = text.slice(word.start..<word.end).unicodeScalars.lazy
        .map { FoldedLetters.shared.entry($0.value) }.filter { $0.kind == .letter }.map(\.isUppercase)
      let count = finder.table.words(of: form).first.map { Int($0.letterCount) } ?? 0
      let ofForm = Array(letters.prefix(count))
      let isTitle = count >= 4 && ofForm.first == true && !ofForm.dropFirst().contains(true)
      return (!ofForm.contains(false) || isTitle) && !letters.dropFirst(count).contains(true)
    }
    let type = finder.table.concepts[Int(form.concept)].type
    if type.isProperName, form.wordCount == 1, form.beginsUppercase { return word.beginsUppercase }
    return true
  }

  /// Whether the words have the letters of a form where its language tells letters apart that the search does not.
  func hasLetters(of form: FormTable.Form, first: Int, isAlternate: Bool) -> Bool {
    guard let orthography = finder.orthographies[Int(form.language)], !orthography.ownLetters.isEmpty else {
      return true
    }
    for (place, word) in finder.table.words(of: form).enumerated() {
      let found = scanned.words[first + place]
      var wanted = letters(finder.table.text(of: word), orthography)
      if isAlternate { wanted.removeLast() }
      guard letters(text.slice(found.start..<found.end), orthography).starts(with: wanted) else { return false }
    }
    return true
  }

  /// A word's letters in lower case, without accents except on the letters of the language's own.
  private func letters(_ word: Substring, _ orthography: Orthography) -> [UInt32] {
    let letters = FoldedLetters.shared
    var made: [UInt32] = []
    let hasMarks = word.unicodeScalars.contains { (0x300..<0x370).contains($0.value) }
    for scalar in hasMarks ? String(word).normalized(.nfc).unicodeScalars : String(word).unicodeScalars {
      let isCapitalOfDotless = scalar.value == 0x49 && orthography.language.hasDotlessI
      let lower = isCapitalOfDotless ? 0x131 : letters.lowercase(scalar.value)
      if let own = Unicode.Scalar(lower), orthography.ownLetters.contains(own) {
        made.append(lower)
      } else {
        letters.forEachFolded(lower) { made.append($0) }
      }
    }
    return made
  }
}
