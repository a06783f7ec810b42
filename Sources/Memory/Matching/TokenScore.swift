import BitextModel
import TextAnalysis

/// The score that is shown beside the one that matches are ordered by: over words, numbers and inline codes.
///
/// A number is one token, whatever marks are in it, and so is an inline code, known by its kind and content.
enum TokenScore {
  /// ⌊100 · (*m* − *d*) / *m*⌋: *d* tokens to put in, take out or replace, *m* tokens in the longer segment; 100 where neither
  /// has any.
  ///
  /// - Complexity: O(*n* · ⌈*m* / 64⌉).
  static func percent(wanted: Segment, stored: Segment, language: LanguageTag) -> Int {
    let folder = TextFolder.shared(TextFolder.Rules(language))
    var numbers: [String: UInt32] = [:]
    func tokens(_ segment: Segment) -> [UInt32] {
      Self.tokens(segment, folder).map { token in
        if let number = numbers[token] { return number }
        let number = UInt32(numbers.count)
        numbers[token] = number
        return number
      }
    }
    let (one, other) = (tokens(wanted), tokens(stored))
    let longer = max(one.count, other.count)
    return longer == 0 ? 100 : 100 * (longer - EditDistance(one).distance(to: other)) / longer
  }

  private static func tokens(_ segment: Segment, _ folder: TextFolder) -> [String] {
    var placed: [(offset: Int, token: String)] = []
    let mentions = NumberScanner.mentions(in: segment.text)
    placed += mentions.map { ($0.utf8Range.lowerBound, "n\($0.value)") }
    var next = 0
    for word in folder.wordRanges(in: segment.text) {
      while next < mentions.count, mentions[next].utf8Range.upperBound <= word.lowerBound { next += 1 }
      if next < mentions.count, mentions[next].utf8Range.overlaps(word) { continue }
      let text = String(decoding: folder.foldedBytes(String(segment.text.slice(word))), as: UTF8.self)
      placed.append((word.lowerBound, "w\(text)"))
    }
    for code in segment.codes {
      let content = code.content.map { content in
        switch content {
        case .native(let text): text
        case .subflow(let subflow): subflow.segment.text
        }
      }
      placed.append((code.utf8Offset, "c\(code.kind.rawValue) \(content.joined())"))
    }
    return placed.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
      .map(\.element.token)
  }
}
