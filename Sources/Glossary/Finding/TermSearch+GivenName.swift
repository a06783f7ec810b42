import BitextModel

/// A given name before a family name, in a spelling of the text's own.
extension TermSearch {
  /// Most words before a family name, and most forms of a concept, that are compared.
  private static let longestName = 4
  private static let mostForms = 64

  /// The first word of a mention whose form was found at a word: that word, or the first one of a given name before it.
  ///
  /// A family name is a form of one word with which a longer form of its concept ends. A given name is nearly spelt like
  /// one of the concept in any language, or its initial.
  func firstWord(with form: FormTable.Form, _ found: Int) -> Int {
    guard form.wordCount == 1, !form.isAcronym, form.capitalWord == 0 else { return found }
    var (first, word) = (found, found)
    while word > 0, found - word < Self.longestName {
      let given = scanner.words[word - 1]
      guard given.beginsUppercase, given.start >= lastEnd, !given.isTooLong else { break }
      let isInitial = given.isDotted || given.letterCount == 1
      let gap = scanner.words[word].gap
      guard isInitial ? gap.isSubset(of: [.space, .stop]) : gap == .space || gap == .lineBreak else { break }
      word -= 1
      if isGivenName(given, isInitial: isInitial, of: form) { first = word } else if !isInitial { break }
    }
    return first
  }

  private func isGivenName(_ word: ScannedWord, isInitial: Bool, of family: FormTable.Form) -> Bool {
    let table = finder.table
    let spelling = scanner.folded[word.foldedStart..<word.foldedEnd]
    for number in table.siblings(of: family).prefix(Self.mostForms) where table.endsWithOwnForm[number] {
      let form = table.forms[number]
      for place in 0..<(Int(form.wordCount) - 1) {
        let given = table.spellings[table.word(place, of: form).key]
        if isInitial ? given.first == spelling.first : LooseLikeness.areAlike(spelling, given) { return true }
      }
    }
    return false
  }
}
