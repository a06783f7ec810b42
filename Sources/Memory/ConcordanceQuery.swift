import BitextModel
import TextAnalysis

/// A phrase that is looked for inside of segments, folded by the rules of the languages that it may be in.
struct ConcordanceQuery {
  /// The phrase by one set of rules, and what reads texts by them.
  private struct Reading {
    let words: [String]
    let folder: TextFolder
    let tokenizer: WordTokenizer

    init(_ phrase: String, _ rules: TextFolder.Rules) {
      folder = TextFolder(rules)
      tokenizer = WordTokenizer(language: rules.tag)
      words = folder.indexForm(of: folder.fold(phrase)).split(separator: " ").map(String.init)
    }
  }

  private var readings: [TextFolder.Rules: Reading] = [:]

  init(_ phrase: String, languages: [LanguageTag]) {
    for rules in Set(languages.map(TextFolder.Rules.init)) { readings[rules] = Reading(phrase, rules) }
  }

  /// A string of FTS5's query language (https://www.sqlite.org/fts5.html#full_text_query_syntax) that finds words in this order.
  static func phrase(_ words: String) -> String { "\"\(words)\"" }

  /// The query for FTS5, the last word as a beginning of a word; `nil` where the phrase has no word.
  var expression: String? {
    let phrases = Set(readings.values.map(\.words).filter { !$0.isEmpty }.map { $0.joined(separator: " ") })
    return phrases.isEmpty ? nil : phrases.sorted().map { "\(Self.phrase($0)) *" }.joined(separator: " OR ")
  }

  /// Where in a text of a language the phrase stands, as UTF-8 ranges.
  ///
  /// - Complexity: O(*n* · *p*) in the words of text and phrase.
  func ranges(in text: String, language: LanguageTag) -> [Range<Int>] {
    guard let reading = readings[TextFolder.Rules(language)], let last = reading.words.last else { return [] }
    let wanted = reading.words
    let pieces = Self.pieces(of: text, reading)
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
  private static func pieces(of text: String, _ reading: Reading) -> [(form: String, utf8Range: Range<Int>)] {
    var pieces: [(form: String, utf8Range: Range<Int>)] = []
    for word in reading.tokenizer.words(in: text) {
      var start: Int?
      var offset = word.utf8Range.lowerBound
      func close(at end: Int) {
        guard let from = start else { return }
        start = nil
        let form = reading.folder.indexForm(of: reading.folder.fold(String(text.slice(from..<end))))
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
