import BitextModel
import TextAnalysis

/// What the folded search cannot see: capitals, signs between words, and letters that a language tells apart.
extension TermSearch {
  /// Whether the words have the capitals that a form asks for.
  func hasCapitals(of form: FormTable.Form, _ place: MatchPlace, _ text: Span<UInt8>) -> Bool {
    if form.isAcronym { return hasCapitals(ofAcronym: form, place, text) }
    return form.capitalWord < 0 || scanner.words[place.words(Int(form.capitalWord)).lowerBound].beginsUppercase
  }

  private func hasCapitals(ofAcronym form: FormTable.Form, _ place: MatchPlace, _ text: Span<UInt8>) -> Bool {
    let word = scanner.words[place.first]
    if word.isDotted { return true }
    // Its letters, and those of an ending.
    let count = Int(finder.table.word(0, of: form).letterCount)
    var (letters, capitals, capitalsOfEnding) = (0, 0, 0)
    var beginsUppercase = false
    forEachEntry(word.start..<word.end, text) { entry in
      if letters == 0 { beginsUppercase = entry.isUppercase }
      if entry.isUppercase {
        if letters < count { capitals += 1 } else { capitalsOfEnding += 1 }
      }
      letters += 1
    }
    guard capitalsOfEnding == 0 else { return false }
    let isTitle = count >= 4 && capitals == 1 && beginsUppercase
    guard capitals >= count || isTitle else { return false }
    guard let words = finder.table.orthographies[Int(form.language)]?.acronymHomographs, !words.isEmpty,
      words.contains(Array(finder.table.spellings[finder.table.word(0, of: form).key]))
    else { return true }
    return !isTitle && !isAmongCapitals(place)
  }

  /// Whether the text around is in capitals, too, so that they say nothing.
  func isAmongCapitals(_ place: MatchPlace) -> Bool {
    let reach = 6
    let words = scanner.words
    let isEdge = { (word: Int) in !words[word].gap.isDisjoint(with: [.paragraph, .lineBreak]) }
    var capitals = 0
    var word = place.first
    while word > 0, place.first - word < reach, !isEdge(word) {
      word -= 1
      guard words[word].letterCount > 1 else { continue }
      guard words[word].isAllUppercase else { return false }
      capitals += 1
    }
    word = place.end
    while word < words.count, word - place.end < reach, !isEdge(word) {
      defer { word += 1 }
      guard words[word].letterCount > 1 else { continue }
      guard words[word].isAllUppercase else { return false }
      capitals += 1
    }
    return capitals >= 2
  }

  /// Whether the form has the signs between the words, too.
  func hasBreaks(of form: FormTable.Form, _ place: MatchPlace) -> Bool {
    for index in 1..<max(1, Int(form.wordCount)) {
      let breaks = scanner.words[place.words(index).lowerBound].gap.breaks
      if !finder.table.word(index, of: form).gap.isSuperset(of: breaks) { return false }
    }
    return true
  }

  /// Whether the words have the letters of a form where its language tells letters apart that the search does not.
  func hasLetters(of form: FormTable.Form, _ place: MatchPlace, _ text: Span<UInt8>) -> Bool {
    for index in 0..<Int(form.wordCount) {
      let wanted = finder.table.word(index, of: form)
      guard hasLetters(wanted, form, place.words(index), changedLetters: place.changedLetters, text) else {
        return false
      }
    }
    return true
  }

  /// Whether words of the text that stand for one word of a form have its letters.
  func hasLetters(
    _ wanted: FormTable.Word, _ form: FormTable.Form, _ words: ClosedRange<Int>, changedLetters: Int,
    _ text: Span<UInt8>
  ) -> Bool {
    let rules = finder.table.letterRules[Int(form.language)]
    if rules.isEmpty { return true }
    let letters = finder.table.letters
    var next = Int(wanted.firstLetter)
    let end = Int(wanted.letterEnd) - changedLetters
    guard next < end else { return true }
    rules.forEachLetter(in: range(of: words), of: text) { letter in
      guard letters[next] == letter else { return false }
      next += 1
      return next < end
    }
    return next >= end
  }

  /// How far the spelling in the text is from a form's, endings apart: 0 for the same letters, 1 where only case differs, else 2.
  func difference(of form: FormTable.Form, _ place: MatchPlace, _ text: Span<UInt8>) -> Int {
    var difference = 0
    let letters = FoldedLetters.shared
    let forms = finder.table.bytes.span
    for index in 0..<Int(form.wordCount) {
      let wanted = finder.table.word(index, of: form)
      let given = range(of: place.words(index))
      var (next, other) = (given.lowerBound, Int(form.firstByte + wanted.start))
      let end = Int(form.firstByte + wanted.end)
      while other < end {
        guard next < given.upperBound else { return 2 }
        let one = UTF8Decoding.scalar(at: next, in: text)
        let two = UTF8Decoding.scalar(at: other, in: forms)
        if one.value != two.value {
          guard letters.lowercase(one.value) == letters.lowercase(two.value) else { return 2 }
          difference = 1
        }
        next += one.width
        other += two.width
      }
    }
    return difference
  }

  private func range(of words: ClosedRange<Int>) -> Range<Int> {
    scanner.words[words.lowerBound].start..<scanner.words[words.upperBound].end
  }

  private func forEachEntry(_ range: Range<Int>, _ text: Span<UInt8>, _ body: (FoldedLetters.Entry) -> Void) {
    let letters = FoldedLetters.shared
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = UTF8Decoding.scalar(at: index, in: text)
      index += scalar.width
      let entry = letters.entry(scalar.value)
      if entry.kind == .letter, !(0x30...0x39).contains(entry.first) { body(entry) }
    }
  }
}
