import BitextModel
import Memory
import TestSupport
import Testing

/// Searches in random texts find what a plain scan of all texts finds, and nothing else.
struct ConcordanceExactnessTests {
  /// Words in which case, accents, apostrophes and hyphens differ, of few letters, so that they often agree.
  private static let words: [(LanguageTag, [String])] = [
    (
      "fr",
      [
        "Etat", "État", "E\u{301}TATS", "l’état", "L'ETAT", "peut-être", "être", "Çà", "ça", "i", "I", "3,5", "35",
        "a.b",
      ]
    ),
    ("en", ["state", "State’s", "STATES", "i", "I", "is", "IS", "re-start", "start", "it's", "its", "35", "naïve"]),
    ("az", ["dövlət", "DÖVLƏTİN", "ışıq", "IŞIQ", "iş", "İŞ", "ı", "i", "I", "İ", "Bakı’da", "Bakıda", "35-ci", "ş"]),
    ("tr", ["devlet", "DEVLETİN", "ışık", "IŞIK", "iş", "İŞ", "ı", "i", "I", "İ", "İstanbul’da", "istanbul", "ığdır"]),
  ]
  private static let gaps = [" ", " ", " ", " ", ", ", " - ", " « ", "\u{A0}", ". ", " ’"]

  /// A word as a person compares it, by tables and without the program.
  private static func folded(_ text: String, _ language: LanguageTag) -> [String] {
    let isTurkic = language == "az" || language == "tr"
    let plain: [Character: Character] = [
      "é": "e", "ê": "e", "à": "a", "ç": "c", "ö": "o", "ü": "u", "ş": "s", "ğ": "g", "ï": "i",
    ]
    var words = [""]
    for character in text {
      guard character.isLetter || character.isNumber else {
        words.append("")
        continue
      }
      let lower: Character =
        switch character {
        case "I" where isTurkic: "ı"
        case "İ": "i"
        default: Character(character.lowercased())
        }
      words[words.count - 1].append(plain[lower] ?? lower)
    }
    return words.filter { !$0.isEmpty }
  }

  private static func fits(_ word: Substring, _ pattern: Substring) -> Bool {
    guard let first = pattern.first else { return word.isEmpty }
    if first == "*" { return (0...word.count).contains { fits(word.dropFirst($0), pattern.dropFirst()) } }
    guard let letter = word.first, first == "?" || first == letter else { return false }
    return fits(word.dropFirst(), pattern.dropFirst())
  }

  private static func isFound(_ phrase: [String], in text: [String]) -> Bool {
    guard !phrase.isEmpty, phrase.count <= text.count else { return false }
    return (0...text.count - phrase.count).contains { start in
      phrase.indices.allSatisfy { fits(text[start + $0][...], phrase[$0][...]) }
    }
  }

  /// A question with what it is to find, in the program's way of asking and in the plain one.
  private struct Question {
    var request: ConcordanceRequest
    /// Phrases by the rules of a language.
    var phrases: (LanguageTag) -> [[String]]
  }

  private static func question(_ source: String, using random: inout SeededGenerator) -> Question {
    var request = ConcordanceRequest(source)
    request.limit = 1000
    request.isExact = Bool.random(using: &random)
    if Int.random(in: 0..<4, using: &random) == 0 {
      request.languages = [words.randomElement(using: &random)?.0 ?? "fr"]
    }
    let goesOn = request.isExact ? "" : "*"
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      request.arrangement = .words
      return Question(request: request) { folded(source, $0).map { [$0 + goesOn] } }
    case 1:
      // Wildcards at the end, at the beginning, for a word, and in place of a letter.
      let parts = source.split(separator: " ").map(String.init)
      let kind = Int.random(in: 0..<4, using: &random)
      let last = parts.last ?? ""
      let changed: [String] =
        switch kind {
        case 0: parts.dropLast() + [String(last.prefix(2)) + "*"]
        case 1: parts.dropLast() + ["*" + String(last.suffix(2))]
        case 2: parts + ["*", last]
        default: parts.dropLast() + ["?" + String(last.dropFirst())]
        }
      request.phrase = changed.joined(separator: " ")
      return Question(request: request) { language in
        // The signs are letters of no alphabet to the table; a question mark before a letter only.
        let signs = request.phrase.replacing("*", with: "〇").replacing(/\?(?=\p{L})/, with: "一")
        var found = folded(signs, language).map { $0.replacing("〇", with: "*").replacing("一", with: "?") }
        if let last = found.popLast() { found.append(last + goesOn) }
        return [found]
      }
    case 2:
      request.phrase = "\"\(source)\""
      return Question(request: request) { [folded(source, $0)] }
    default:
      return Question(request: request) { language in
        var found = folded(source, language)
        if let last = found.popLast() { found.append(last + goesOn) }
        return [found]
      }
    }
  }

  @Test(arguments: 1...6)
  func searchesFindWhatAPlainScanFinds(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var units: [TranslationUnit] = []
    for _ in 0..<150 {
      units.append(
        TranslationUnit(
          variants: Self.words.shuffled(using: &random).prefix(2).map { language, words in
            var text = ""
            for _ in 0..<Int.random(in: 1...6, using: &random) {
              text += (words.randomElement(using: &random) ?? "") + (Self.gaps.randomElement(using: &random) ?? " ")
            }
            return TranslationVariant(language, Segment(text))
          }))
    }
    let fixture = try Fixture()
    try fixture.memory.take(units)
    var stored: [StoredUnit] = []
    try fixture.memory.units { stored.append($0) }
    var found = 0
    for _ in 0..<100 {
      let words = Self.words.randomElement(using: &random)?.1 ?? []
      let phrase = (0..<Int.random(in: 1...3, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
      let question = Self.question(phrase.joined(separator: " "), using: &random)
      let expected = stored.reversed().compactMap { unit -> [Int]? in
        let places = unit.unit.variants.indices.filter { index in
          let variant = unit.unit.variants[index]
          guard variant.language.matches(anyOf: question.request.languages) else { return false }
          let text = Self.folded(variant.segment.text, variant.language)
          return question.phrases(variant.language).allSatisfy { Self.isFound($0, in: text) }
        }
        return places.isEmpty ? nil : [Int(unit.number)] + places
      }
      let answer = try fixture.memory.concordance(question.request)
      let given = answer.hits.map { [Int($0.unit.number)] + $0.occurrences.map(\.variantIndex) }
      #expect(given == expected, "\(question.request)")
      #expect(answer.count == expected.count)
      found += expected.count
      for hit in answer.hits {
        for occurrence in hit.occurrences {
          let variant = hit.unit.unit.variants[occurrence.variantIndex]
          let phrases = question.phrases(variant.language)
          let places = occurrence.utf8Ranges.map {
            Self.folded(String(decoding: Array(variant.segment.text.utf8)[$0], as: UTF8.self), variant.language)
          }
          #expect(
            places.allSatisfy { place in phrases.contains { Self.isFound($0, in: place) && $0.count == place.count } },
            "\(places) are not \(phrases)")
        }
      }
    }
    #expect(found > 200)
  }
}
