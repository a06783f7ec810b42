import BitextModel

/// People called by the last part of their name, where the glossary has only the whole.
///
/// After a text has named somebody in full, it goes on with the family name; and the press writes an initial before it (`E.Makron`).
extension TermSearch {
  /// Most people of one family name that are compared.
  private static let mostNamesakes = 64

  /// The person whose family name a word is, where no form begins at it.
  func familyName(at word: Int, _ text: Span<UInt8>) -> Candidate? {
    let found = scanner.words[word]
    guard found.beginsUppercase, !finder.families.isEmpty, !found.isTooLong else { return nil }
    if readings.wholes[word] != SpellingTable.none,
      let person = person(
        Reading(spelling: readings.wholes[word], languages: .max, changedLetters: 0, isInflected: false), word, text)
    {
      return person
    }
    for number in readings.range(of: word) where readings.readings[number].wordCount == 1 {
      let reading = readings.readings[number]
      let person = person(
        Reading(
          spelling: reading.spelling, languages: reading.languages, changedLetters: Int(reading.changedLetters),
          isInflected: reading.isInflected), word, text)
      if let person { return person }
    }
    return nil
  }

  /// The person of another concept with the same family name whose given name stands before it, where the one found has another one.
  func nearerNamesake(of best: Candidate, _ text: Span<UInt8>) -> Candidate? {
    let table = finder.table
    let form = table.forms[Int(best.form)]
    let word = best.place.first
    guard form.wordCount == 1, best.place.end == word + 1, word > 0, scanner.words[word - 1].beginsUppercase,
      let namesakes = finder.families[table.lastWord(of: form).key]
    else { return nil }
    let own = givenName(before: word, of: form, forms: .endingWithOwnForm)
    for number in namesakes.prefix(Self.mostNamesakes) {
      let other = table.forms[Int(number)]
      guard other.concept != form.concept, isWanted[Int(other.language)],
        hasLetters(table.lastWord(of: other), other, word...word, changedLetters: best.place.changedLetters, text)
      else { continue }
      let given = givenName(before: word, of: other, forms: .all)
      guard given.first < word, own.first == word || (given.isExact && !own.isExact) else { continue }
      return Candidate(
        form: number, place: best.place, isInflected: best.isInflected, difference: best.difference,
        familyStart: given.first)
    }
    return nil
  }

  private struct Reading {
    let spelling: Int32
    let languages: UInt64
    let changedLetters: Int
    let isInflected: Bool
  }

  private func person(_ reading: Reading, _ word: Int, _ text: Span<UInt8>) -> Candidate? {
    guard let namesakes = finder.families[reading.spelling] else { return nil }
    let table = finder.table
    var best: Candidate?
    var isBestNamed = false
    for number in namesakes.prefix(Self.mostNamesakes) {
      let form = table.forms[Int(number)]
      guard isWanted[Int(form.language)],
        !reading.isInflected || (form.language < 64 && reading.languages & (1 << UInt64(form.language)) != 0),
        hasLetters(table.lastWord(of: form), form, word...word, changedLetters: reading.changedLetters, text)
      else { continue }
      let given = givenName(before: word, of: form, forms: .all)
      let isNamed = given.first < word
      guard isNamed || (people.contains(form.concept) && standsAlone(word, form.language)) else { continue }
      guard let known = best, isBestNamed || !isNamed else {
        best = Candidate(
          form: number, place: MatchPlace(first: word).adding(words: 1, changedLetters: reading.changedLetters),
          isInflected: reading.isInflected, difference: 0, familyStart: given.first)
        isBestNamed = isNamed
        continue
      }
      if isBestNamed == isNamed, table.forms[Int(known.form)].concept != form.concept { best?.rivals.append(number) }
    }
    // A family name of two people whom the text has named says of neither that it is meant.
    if let best, !isBestNamed, !best.rivals.isEmpty { return nil }
    return best
  }

  /// Whether no other given name or initial stands before a word: a title that was found is none, nor a word with which the language
  /// begins sentences.
  private func standsAlone(_ word: Int, _ language: Int32) -> Bool {
    guard word > 0 else { return true }
    let before = scanner.words[word - 1]
    let gap = scanner.words[word].gap
    guard before.beginsUppercase, before.end > lastEnd else { return true }
    if finder.table.orthographies[Int(language)]?.starters.contains(
      Array(scanner.folded[before.foldedStart..<before.foldedEnd])) == true
    {
      return true
    }
    let isInitial = before.isDotted || before.letterCount == 1
    return !gap.isSubset(of: isInitial ? [.space, .lineBreak, .stop, .hyphen] : [.space, .lineBreak, .hyphen])
  }
}
