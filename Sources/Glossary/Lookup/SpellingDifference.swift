import BitextModel
import TextAnalysis

/// In what two words of one loose spelling key differ.
struct SpellingDifference {
  private(set) var caseDiffers = false
  private(set) var accentsDiffer = false
  /// The first letters that differ though the key is the same: ı and i, ə and e.
  private(set) var letters: (String, String)?

  /// - Parameters:
  ///   - language: whose rules of case the asked word follows.
  ///   - formLanguage: whose rules the known word follows.
  init(_ asked: Substring, _ known: Substring, language: LanguageTag, formLanguage: LanguageTag) {
    if asked.unicodeScalars.elementsEqual(known.unicodeScalars) { return }
    let (asked, known) = (String(asked), String(known))
    let lowerAsked = CaseMapping.of(language).lowercase(asked)
    let lowerKnown = CaseMapping.of(formLanguage).lowercase(known)
    if lowerAsked == lowerKnown {
      caseDiffers = true
      return
    }
    caseDiffers = (lowerAsked == asked) != (lowerKnown == known) || Self.capitals(asked) != Self.capitals(known)
    let strictAsked = SpellingKey.strict(asked, language: language)
    let strictKnown = SpellingKey.strict(known, language: formLanguage)
    if strictAsked == strictKnown {
      accentsDiffer = true
      return
    }
    letters = zip(strictAsked, strictKnown).first { $0 != $1 }.map { (String($0), String($1)) }
    if letters == nil { letters = (strictAsked, strictKnown) }
  }

  /// Where a word has its capitals: none, at the front, on every letter, otherwise.
  private static func capitals(_ word: String) -> Int {
    let isUpper = word.unicodeScalars.map { CharacterClass.of($0.value) }.filter(\.isLetter).map { $0 == .uppercase }
    if !isUpper.contains(true) { return 0 }
    if !isUpper.contains(false) { return isUpper.count > 1 ? 2 : 1 }
    return isUpper.first == true && !isUpper.dropFirst().contains(true) ? 1 : 3
  }

  /// What has to be changed in a word to make it the other.
  static func edits(_ asked: Substring, _ known: Substring) -> MatchReason {
    let one = SpellingKey.loose(String(asked)).unicodeScalars.map(\.value)
    let other = SpellingKey.loose(String(known)).unicodeScalars.map(\.value)
    let distance = LetterDistance.between(one[...], other, limit: max(one.count, other.count)) ?? 0
    guard distance == 1 else { return .lettersToChange(distance, detail: nil) }
    var start = 0
    while start < min(one.count, other.count), one[start] == other[start] { start += 1 }
    var tail = 0
    while tail < min(one.count, other.count) - start, one[one.count - 1 - tail] == other[other.count - 1 - tail] {
      tail += 1
    }
    let text = { (letters: ArraySlice<UInt32>) in
      letters.isEmpty ? "–" : String(String.UnicodeScalarView(letters.compactMap { Unicode.Scalar($0) }))
    }
    return .lettersToChange(
      1, detail: "\(text(one[start..<one.count - tail]))/\(text(other[start..<other.count - tail]))")
  }
}
