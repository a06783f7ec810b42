import BitextModel

/// From the words that a form was found at to the part of the text that it is said to cover.
extension TermSearch {
  /// The mention, with what belongs to it before its first word and behind its last, and the word after it.
  ///
  /// - Returns: `nil` where the name is a part of another word (`ABŞ-lı`).
  func mention(_ candidate: Candidate, _ text: Span<UInt8>) -> (Mention, next: Int)? {
    let table = finder.table
    let form = table.forms[Int(candidate.form)]
    let words = scanner.words
    var next = candidate.place.end
    var end = words[next - 1].end
    let hasStop = end < text.count && text[end] == 0x2E
    if hasStop, form.endsWithStop || words[next - 1].isDotted { end += 1 }
    if next < words.count, !candidate.isInflected, words[next].gap == .hyphen || words[next].gap == .apostrophe {
      switch ending(next, of: candidate) {
      case .derivation: return nil
      case .ending:
        end = words[next].end
        next += 1
      case nil: break
      }
    }
    let concept = table.concepts[Int(form.concept)]
    var others: Set<String> = []
    for rival in candidate.rivals {
      let id = table.concepts[Int(table.forms[Int(rival)].concept)].id
      if id != concept.id { others.insert(id) }
    }
    if isPartOfOtherPlace(form, candidate.place.first, next) { return nil }
    let first = candidate.familyStart ?? firstWord(with: form, candidate.place.first)
    return (
      Mention(
        utf8Range: words[first].start..<end, concept: concept.id, term: table.term(of: form),
        otherConcepts: others.sorted(),
        isFamilyName: candidate.familyStart != nil), next
    )
  }

  /// Whether a word is a form by itself.
  private func isForm(_ index: Int) -> Bool {
    let spelling = readings.wholes[index]
    guard spelling != SpellingTable.none else { return false }
    let node = finder.tree.child(of: FormTree.root, spelling)
    return node != FormTree.none && finder.tree.nodes[Int(node)].form != FormTree.none
  }

  private enum Joined {
    case ending, derivation
  }

  /// What a word behind a hyphen or an apostrophe is to the name before it, in the languages of the forms found.
  private func ending(_ index: Int, of candidate: Candidate) -> Joined? {
    let word = scanner.words[index]
    // Behind a name in capitals an ending may have them, too, unless it is a name itself (ABŞ-NATO).
    let mayBeEnding =
      word.uppercaseCount == 0
      || (word.isAllUppercase && scanner.words[index - 1].isAllUppercase
        && (!isForm(index) || isAmongCapitals(candidate.place.adding(words: 1))))
    guard mayBeEnding, !word.isTooLong else { return nil }
    for number in [candidate.form] + candidate.rivals {
      let form = finder.table.forms[Int(number)]
      guard let suffixes = finder.table.orthographies[Int(form.language)]?.suffixes,
        word.gap == .hyphen ? suffixes.takesHyphen : suffixes.takesApostrophe
      else { continue }
      let range = word.foldedStart..<word.foldedEnd
      if suffixes.endings.accepts(scanner.folded, range) { return .ending }
      for length in 1..<max(1, min(range.count, suffixes.derivations.longest) + 1) {
        let middle = range.lowerBound + length
        guard suffixes.derivations.accepts(scanner.folded, range.lowerBound..<middle) else { continue }
        if middle == range.upperBound || suffixes.endings.accepts(scanner.folded, middle..<range.upperBound) {
          return .derivation
        }
      }
    }
    return nil
  }
}
