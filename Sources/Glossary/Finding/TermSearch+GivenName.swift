import BitextModel

/// A given name before a family name, in a spelling of the text's own.
extension TermSearch {
  /// Most words before a family name, and most forms of a concept, that are compared.
  private static let longestName = 4
  private static let mostForms = 64

  /// Which forms of a concept have given names.
  enum NamedForms {
    /// Those whose last word is a form by itself.
    case endingWithOwnForm
    /// Those of several words.
    case all
  }

  /// The first word of a mention whose form was found at a word: that word, or the first one of a given name before it.
  ///
  /// A family name is a form of one word with which a longer form of its concept ends. A given name is nearly spelt like
  /// one of the concept in any language, or its initial.
  func firstWord(with form: FormTable.Form, _ found: Int) -> Int {
    guard form.wordCount == 1, !form.isAcronym, form.capitalWord == 0 else { return found }
    return givenName(before: found, of: form, forms: .endingWithOwnForm).first
  }

  /// The first word of the given name before a family name, or the family name where none of the concept's stands before it;
  /// and whether the name before it is spelt as a form has it.
  func givenName(before found: Int, of form: FormTable.Form, forms: NamedForms) -> (first: Int, isExact: Bool) {
    var (first, word) = (found, found)
    var isExact = false
    while word > 0, found - word < Self.longestName {
      let given = scanner.words[word - 1]
      guard given.beginsUppercase, given.start >= lastEnd, !given.isTooLong else { break }
      let isInitial = given.isDotted || given.letterCount == 1
      let gap = scanner.words[word].gap
      guard isInitial ? gap.isSubset(of: [.space, .stop]) : gap == .space || gap == .lineBreak else { break }
      word -= 1
      switch likeness(given, isInitial: isInitial, of: form, forms: forms) {
      case .exact?:
        isExact = isExact || word == found - 1
        first = word
      case .near?: first = word
      case nil: if !isInitial { return (first, isExact) }
      }
    }
    return (first, isExact)
  }

  private enum Likeness { case exact, near }

  private func likeness(
    _ word: ScannedWord, isInitial: Bool, of family: FormTable.Form, forms: NamedForms
  ) -> Likeness? {
    let table = finder.table
    let spelling = scanner.folded[word.foldedStart..<word.foldedEnd]
    var found: Likeness?
    for number in table.siblings(of: family).prefix(Self.mostForms)
    where forms == .all || table.endsWithOwnForm[number] {
      let form = table.forms[number]
      for place in 0..<(Int(form.wordCount) - 1) {
        let given = table.spellings[table.word(place, of: form).key]
        if isInitial ? given.first == spelling.first : given == spelling { return .exact }
        if !isInitial, LooseLikeness.areAlike(spelling, given) { found = .near }
      }
    }
    return found
  }
}
