import BitextModel
import TextAnalysis

/// Finds translations that are the source itself. Remembers nothing.
public struct UntranslatedCheck: Check {
  public let rule = "same-as-source"
  public let summary = "a translation that is the same as its source"

  public init() {}

  public func findings(in pair: CheckedPair) -> [Finding] {
    guard pair.source.language.language != pair.target.language.language else { return [] }
    let text = pair.source.segment.text.normalized(.nfc)
    guard text.utf8.elementsEqual(pair.target.segment.text.normalized(.nfc).utf8) else { return [] }
    let words = WordTokenizer(language: pair.source.language).words(in: text).filter { $0.kind == .letters }
    guard !words.isEmpty else { return [] }
    // Names, acronyms and addresses are the same in many languages.
    let isName = words.count < 3 || words.allSatisfy { $0.text.first?.isLowercase == false }
    return [
      pair.finding(
        rule, isName ? .remark : .warning, "the translation is the same as the source",
        remedy: "Translate the segment, unless it is a name")
    ]
  }
}
