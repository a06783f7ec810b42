import BitextModel
import TextAnalysis

/// Counts the words and characters of segments in one language.
final class TextCounter {
  private let boundaries: BreakIterator

  init(language: LanguageTag) { boundaries = BreakIterator(.word, language: language) }

  /// - Complexity: O(*n*) in bytes.
  func counts(of segment: Segment) -> TextCounts {
    let text = segment.text.normalized(.nfc)
    var counts = TextCounts(segments: 1, codes: segment.codes.count)
    boundaries.forEachBoundary(in: text) { _, wordClass in
      if wordClass != .notAWord { counts.words += 1 }
    }
    for scalar in text.unicodeScalars {
      counts.charactersWithSpaces += 1
      if !scalar.properties.isWhitespace { counts.characters += 1 }
    }
    return counts
  }
}
