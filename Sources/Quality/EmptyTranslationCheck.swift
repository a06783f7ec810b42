import BitextModel

/// Finds segments of which one side is empty or white space only. Remembers nothing.
public struct EmptyTranslationCheck: Check {
  public let rule = "empty"
  public let summary = "a segment without a translation, or a translation of nothing"

  public init() {}

  public func findings(in pair: CheckedPair) -> [Finding] {
    switch (isBlank(pair.source.segment.text), isBlank(pair.target.segment.text)) {
    case (false, true): [pair.finding(rule, .error, "the translation is empty", remedy: "Translate the segment")]
    case (true, false):
      [pair.finding(rule, .warning, "the translation has text, the source has none", remedy: "Check the alignment")]
    default: []
    }
  }

  private func isBlank(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
