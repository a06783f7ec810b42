import BitextModel
import TextAnalysis

/// Puts the numbers of a wanted segment into a stored translation whose source differs from it in numbers only.
enum NumberAdaptation {
  /// The translation with the right numbers.
  ///
  /// - Returns: `nil` where the segments differ in more, in nothing, or where it is not certain which number of the translation
  ///   is which: each number that changes must stand in the translation as often as in the source, in the same digits and marks.
  static func target(
    of target: TranslationVariant, source: Segment, wanted: Segment, language: LanguageTag
  ) -> Segment? {
    let old = NumberScanner.mentions(in: source.text)
    let new = NumberScanner.mentions(in: wanted.text)
    guard !old.isEmpty, old.count == new.count, source.codes.count == wanted.codes.count else { return nil }
    let folder = TextFolder.shared(TextFolder.Rules(language))
    guard rest(source.text, old, folder) == rest(wanted.text, new, folder) else { return nil }
    var replacements: [String: String] = [:]
    for (one, other) in zip(old, new) {
      let (from, to) = (String(source.text.slice(one.utf8Range)), String(wanted.text.slice(other.utf8Range)))
      guard one.kind == other.kind else { return nil }
      if let known = replacements[from], known != to { return nil }
      replacements[from] = to
    }
    guard replacements.contains(where: { $0.key != $0.value }) else { return nil }
    let mentions = NumberScanner.mentions(in: target.segment.text)
    let places = mentions.map { String(target.segment.text.slice($0.utf8Range)) }
    for (from, to) in replacements where from != to {
      let count = old.count { String(source.text.slice($0.utf8Range)) == from }
      guard places.count(where: { $0 == from }) == count else { return nil }
    }
    return replacing(mentions, in: target.segment, by: places.map { replacements[$0] ?? $0 })
  }

  /// What stands between the numbers, folded.
  private static func rest(_ text: String, _ mentions: [NumberMention], _ folder: TextFolder) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var start = 0
    for mention in mentions {
      pieces.append(folder.foldedBytes(String(text.slice(start..<mention.utf8Range.lowerBound))))
      start = mention.utf8Range.upperBound
    }
    return pieces + [folder.foldedBytes(String(text.slice(start..<text.utf8.count)))]
  }

  /// A segment with other numbers; codes move with the text.
  private static func replacing(_ mentions: [NumberMention], in segment: Segment, by texts: [String]) -> Segment {
    var made = ""
    var start = 0
    var shifts: [(from: Int, by: Int)] = []
    for (mention, text) in zip(mentions, texts) {
      made += segment.text.slice(start..<mention.utf8Range.lowerBound) + text
      start = mention.utf8Range.upperBound
      shifts.append((start, text.utf8.count - mention.utf8Range.count))
    }
    made += segment.text.slice(start..<segment.text.utf8.count)
    let codes = segment.codes.map { code in
      var code = code
      code.utf8Offset += shifts.reduce(0) { $0 + (code.utf8Offset >= $1.from ? $1.by : 0) }
      return code
    }
    return Segment(made, codes: codes)
  }
}
