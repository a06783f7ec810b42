import TextAnalysis

/// Takes variants in which the same words come again and again, as a machine that translates sometimes repeats itself, where the other side
/// has no such loop.
///
/// A loop is a phrase of one to eight words that stands four times in a row and has eight words together.
public struct WordLoopsRule: CleaningRule {
  public let name = "word-loops"
  public let meaning = "a phrase again and again (four times and eight words at least) where the other side has none"
  public let purposes: Set<CleaningPurpose> = [.cat, .mt]

  public init() {}

  public func verdict(on unit: ExaminedUnit) -> CleaningVerdict? {
    let loops = unit.variants.map { ($0, Self.loop(in: $0.profile.words, fewestTimes: 4, fewestWords: 8)) }
    let found = loops.compactMap { variant, phrase in phrase.map { (variant, $0) } }
    guard let (variant, phrase) = found.first else { return nil }
    // A chorus is one on every side, though a shorter one on some.
    let others = unit.variants.filter { Self.loop(in: $0.profile.words, fewestTimes: 3, fewestWords: 3) == nil }
    guard !others.isEmpty else { return nil }
    return CleaningVerdict(
      variants: found.map(\.0.index), reason: "\(variant.language) repeats “\(phrase)” again and again")
  }

  /// - Complexity: O(*n*) in words.
  private static func loop(in words: [Substring], fewestTimes: Int, fewestWords: Int) -> String? {
    guard words.count >= fewestWords else { return nil }
    for period in 1...8 {
      var run = 0
      for index in period..<max(period, words.count) {
        run = words[index] == words[index - period] ? run + 1 : 0
        // So many words agree with those a period before: there are run / period + 1 of the phrase.
        guard run >= (fewestTimes - 1) * period, run + period >= fewestWords else { continue }
        let phrase = words[(index - period + 1)...index]
        if phrase.contains(where: { $0.unicodeScalars.contains { CharacterClass.of($0.value).isLetter } }) {
          return phrase.joined(separator: " ")
        }
      }
    }
    return nil
  }
}
