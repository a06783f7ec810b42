import BitextModel
import TextAnalysis

/// Two languages, one translated into the other.
struct LanguagePair: Hashable {
  let source: LanguageTag
  let target: LanguageTag

  var swapped: LanguagePair { LanguagePair(source: target, target: source) }
  var text: String { "\(source.canonical)–\(target.canonical)" }

  /// Whether two languages are these, whichever way round.
  func isOf(_ one: LanguageTag, _ other: LanguageTag) -> Bool {
    (source.language == one.language && target.language == other.language)
      || (source.language == other.language && target.language == one.language)
  }

  /// The pair that a file's name says: the last part between dots or of the name itself that is two tags, such as `fr-en` in `fr-en.dic` and `fra-eng` in
  /// `freedict-fra-eng.index`.
  init?(inFileName name: String) {
    let base = name.split(separator: "/").last ?? ""
    for part in base.split(whereSeparator: { $0 == "." || $0 == " " }).reversed() {
      let words = part.split(whereSeparator: { $0 == "-" || $0 == "_" })
      guard words.count >= 2, let source = Self.language(words[words.count - 2]),
        let target = Self.language(words[words.count - 1])
      else { continue }
      self.init(source: source, target: target)
      return
    }
    return nil
  }

  /// The pair of languages, in whatever region: words are the same in all.
  static func inAnyRegion(_ source: LanguageTag, _ target: LanguageTag) -> LanguagePair {
    func plain(_ tag: LanguageTag) -> LanguageTag {
      guard tag.isWellFormed else { return tag }
      return LanguageTag([tag.language, tag.script].compactMap(\.self).joined(separator: "-"))
    }
    return LanguagePair(source: plain(source), target: plain(target))
  }

  init(source: LanguageTag, target: LanguageTag) { (self.source, self.target) = (source, target) }

  /// A language by its code of two letters, or of three (ISO 639-2), as the tag that is usual for it.
  private static func language(_ code: Substring) -> LanguageTag? {
    guard (2...3).contains(code.utf8.count), let tag = LanguageTag(wellFormed: String(code)) else { return nil }
    return tag.language.utf8.count == 2 ? tag.primary : LanguageTag(tag.likely.language)
  }
}
