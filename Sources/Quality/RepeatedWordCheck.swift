public import BitextModel
import TextAnalysis

/// Finds a word that is written twice in a row in a translation whose source repeats none. Remembers nothing.
public struct RepeatedWordCheck: Check {
  public let rule = "repeated-words"
  public let summary = "a word written twice in a row"
  private let exceptions: [LanguageTag: Set<String>]

  /// - Parameter exceptions: words that a language does repeat (`nous nous`), in lower case, by primary language.
  public init(exceptions: [LanguageTag: Set<String>] = [:]) { self.exceptions = exceptions }

  public func findings(in pair: CheckedPair) -> [Finding] {
    let found = repetitions(in: pair.target)
    guard !found.isEmpty, repetitions(in: pair.source).count < found.count else { return [] }
    return found.map { word, range in
      pair.finding(
        rule, .warning, "the word “\(word)” is written twice in a row", remedy: "Take one out unless it is meant",
        targetRanges: [range])
    }
  }

  private func repetitions(in variant: TranslationVariant) -> [(word: String, utf8Range: Range<Int>)] {
    let text = variant.segment.text
    let lowercase = CaseMapping.of(variant.language)
    let allowed = exceptions[variant.language.primary] ?? []
    var found: [(word: String, utf8Range: Range<Int>)] = []
    var last: (form: String, utf8Range: Range<Int>)?
    for word in WordTokenizer(language: variant.language).words(in: text) {
      let form = lowercase.lowercase(word.text.normalized(.nfc))
      if let last, word.kind == .letters, form == last.form, !allowed.contains(form),
        isBlank(text, last.utf8Range.upperBound..<word.utf8Range.lowerBound)
      {
        found.append((word.text, last.utf8Range.lowerBound..<word.utf8Range.upperBound))
      }
      last = (form, word.utf8Range)
    }
    return found
  }

  private func isBlank(_ text: String, _ range: Range<Int>) -> Bool {
    text.slice(range).unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
}
