import BitextModel
import TextAnalysis

/// A phrase that is looked for inside of segments, folded by the rules of the languages that it may be in.
struct ConcordanceQuery {
  /// The folded words for each set of rules.
  private let words: [TextFolder.Rules: [String]]
  private let folders: [TextFolder.Rules: TextFolder]

  init(_ phrase: String, languages: [LanguageTag]) {
    var words: [TextFolder.Rules: [String]] = [:]
    var folders: [TextFolder.Rules: TextFolder] = [:]
    for rules in Set(languages.map(TextFolder.Rules.init)) {
      let folder = TextFolder(rules)
      folders[rules] = folder
      words[rules] = folder.indexForm(of: folder.fold(phrase)).split(separator: " ").map(String.init)
    }
    self.words = words
    self.folders = folders
  }

  /// A string of FTS5's query language (https://www.sqlite.org/fts5.html#full_text_query_syntax) that finds words in this order.
  static func phrase(_ words: String) -> String { "\"\(words)\"" }

  /// The query for FTS5, the last word as a beginning of a word; `nil` where the phrase has no word.
  var expression: String? {
    let phrases = Set(words.values.filter { !$0.isEmpty }.map { $0.joined(separator: " ") })
    return phrases.isEmpty ? nil : phrases.sorted().map { "\(Self.phrase($0)) *" }.joined(separator: " OR ")
  }

  /// Where in a text of a language the phrase stands, as UTF-8 ranges.
  ///
  /// - Complexity: O(*n* · *p*) in the words of text and phrase.
  func ranges(in text: String, language: LanguageTag) -> [Range<Int>] {
    let rules = TextFolder.Rules(language)
    guard let wanted = words[rules], let folder = folders[rules], let last = wanted.last else { return [] }
    let pieces = Self.pieces(of: text, language: rules.tag, folder: folder)
    var found: [Range<Int>] = []
    var index = 0
    while index + wanted.count <= pieces.count {
      let end = index + wanted.count - 1
      let isHere =
        (0..<wanted.count - 1).allSatisfy { pieces[index + $0].form == wanted[$0] }
        && pieces[end].form.utf8.starts(with: last.utf8)
      if isHere {
        found.append(pieces[index].utf8Range.lowerBound..<pieces[end].utf8Range.upperBound)
        index = end + 1
      } else {
        index += 1
      }
    }
    return found
  }

  /// The words of a text and the parts of words between apostrophes and other marks, folded as the index has them.
  private static func pieces(
    of text: String, language: LanguageTag, folder: TextFolder
  ) -> [(form: String, utf8Range: Range<Int>)] {
    var pieces: [(form: String, utf8Range: Range<Int>)] = []
    for word in WordTokenizer(language: language).words(in: text) {
      var start: Int?
      var offset = word.utf8Range.lowerBound
      func close(at end: Int) {
        guard let from = start else { return }
        start = nil
        let utf8 = text.utf8
        let part = text[
          utf8.index(utf8.startIndex, offsetBy: from)..<utf8.index(utf8.startIndex, offsetBy: end)]
        let folded = folder.fold(String(part))
        let form = folder.indexForm(of: folded)
        if !form.isEmpty { pieces.append((form, from..<end)) }
      }
      for scalar in word.text.unicodeScalars {
        let width = UTF8.width(scalar)
        switch CharacterClass.of(scalar.value) {
        case .lowercase, .uppercase, .otherLetter, .mark, .digit, .otherNumber:
          if scalar == "\u{2BC}" || scalar == "\u{2BB}" || scalar == "\u{2B9}" || scalar == "\u{2BA}" {
            close(at: offset)
          } else if start == nil {
            start = offset
          }
        default: close(at: offset)
        }
        offset += width
      }
      close(at: offset)
    }
    return pieces
  }
}
