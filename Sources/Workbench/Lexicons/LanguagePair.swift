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

  /// The pair that the first row of a table names by its first two cells, such as `fr` and `en`; comments before it are passed over.
  ///
  /// - Parameter start: the first bytes of the table.
  init?(inFirstRow start: [UInt8]) {
    let lines = String(decoding: start, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard let row = lines.first(where: { !$0.hasPrefix("#") && !$0.hasPrefix("\u{FEFF}#") }) else { return nil }
    let cells = row.split(omittingEmptySubsequences: false) { $0 == "\t" || $0 == "," || $0 == ";" }
    let tags = cells.prefix(2).map { cell in
      let words = cell.split { $0.isWhitespace || $0 == "\"" || $0 == "\u{FEFF}" }
      return words.count == 1 ? LanguageTag(wellFormed: String(words[0]))?.primary : nil
    }
    // Codes of three letters look like words.
    guard tags.count == 2, let source = tags[0], let target = tags[1], source.language != target.language,
      source.language.utf8.count == 2, target.language.utf8.count == 2
    else { return nil }
    self.init(source: source, target: target)
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
