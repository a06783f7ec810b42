import BitextModel

/// Words that make of a place's name the name of another place (`South Georgia`, `Irlande du Nord`).
extension TermSearch {
  /// Whether such a word stands before the words of a place's form, or behind them.
  ///
  /// It has a capital, as in a name: `northern Iraq` is in Iraq.
  func isPartOfOtherPlace(_ form: FormTable.Form, _ first: Int, _ next: Int) -> Bool {
    let table = finder.table
    guard table.concepts[Int(form.concept)].type.isPlace,
      let modifiers = table.orthographies[Int(form.language)]?.placeModifiers, !modifiers.isEmpty
    else { return false }
    let words = scanner.words
    if first > 0, words[first - 1].beginsUppercase, words[first - 1].start >= lastEnd, isJoined(first),
      modifiers.before.contains(folded(first - 1))
    {
      return true
    }
    return modifiers.behind.contains { phrase in
      guard next + phrase.count <= words.count, words[next + phrase.count - 1].beginsUppercase else { return false }
      return phrase.indices.allSatisfy { place in
        (isJoined(next + place) || words[next + place].gap == .apostrophe) && folded(next + place) == phrase[place]
      }
    }
  }

  private func isJoined(_ word: Int) -> Bool {
    let gap = scanner.words[word].gap
    return gap == .space || gap == .lineBreak || gap == .hyphen
  }

  private func folded(_ word: Int) -> [UInt8] {
    Array(scanner.folded[scanner.words[word].foldedStart..<scanner.words[word].foldedEnd])
  }
}
