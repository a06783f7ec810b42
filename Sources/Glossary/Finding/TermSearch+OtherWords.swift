import BitextModel
import TextAnalysis

/// Words that look like a form with an ending and are other words.
extension TermSearch {
  /// Whether the last word of a place in the text is the language of the form's country (`azərbaycanca`) or an adjective of its noun (`hüquqi`).
  func isOtherWord(_ form: FormTable.Form, _ place: MatchPlace, _ text: Span<UInt8>) -> Bool {
    guard let suffixes = finder.table.orthographies[Int(form.language)]?.suffixes else { return false }
    let last = scanner.words[place.end - 1]
    let wanted = finder.table.lastWord(of: form)
    let ending = last.foldedStart + finder.table.spellings[wanted.key].count
    guard ending < last.foldedEnd else { return false }
    if form.wordCount == 1, finder.table.concepts[Int(form.concept)].type.isPlace {
      return suffixes.manners.contains(Array(scanner.folded[ending..<last.foldedEnd]))
    }
    guard !suffixes.adjectives.isEmpty, place.changedLetters == 0, isCommonNoun(form) else { return false }
    let rules = finder.table.letterRules[Int(form.language)]
    guard !rules.isEmpty else { return false }
    let letters = finder.table.letters[Int(wanted.firstLetter)..<Int(wanted.letterEnd)]
    var count = 0
    var final: UInt32 = 0
    rules.forEachLetter(in: last.start..<last.end, of: text) { letter in
      count += 1
      final = letter
      return count <= letters.count + 1
    }
    guard count == letters.count + 1, let vowel = letters.last(where: Self.isVowel) else { return false }
    return suffixes.adjectives.contains { $0.letter == final && $0.vowels.contains(vowel) }
  }

  /// Whether the form's last word is written without a capital: names from elsewhere take any vowel.
  private func isCommonNoun(_ form: FormTable.Form) -> Bool {
    let byte = Int(form.firstByte + finder.table.lastWord(of: form).start)
    return !FoldedLetters.shared.entry(UTF8Decoding.scalar(at: byte, in: finder.table.bytes.span).value).isUppercase
  }

  /// a, e, i, o, u, ı, ə, ö, ü.
  private static func isVowel(_ letter: UInt32) -> Bool {
    switch letter {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x131, 0x259, 0xF6, 0xFC: true
    default: false
    }
  }
}
