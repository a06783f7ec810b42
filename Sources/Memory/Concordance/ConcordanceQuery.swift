import BitextModel

/// What is looked for, read by the rules of each language that it may be in.
struct ConcordanceQuery {
  /// The phrases by one set of rules, and what reads texts by them.
  struct Reading {
    let phrases: [PhrasePattern]
    private let folder: TextFolder

    fileprivate init(_ phrases: [PhrasePattern], _ rules: TextFolder.Rules) {
      self.phrases = phrases
      folder = .shared(rules)
    }

    fileprivate init(_ request: ConcordanceRequest, _ rules: TextFolder.Rules) {
      folder = .shared(rules)
      let parser = PhraseParser(folder: folder, arrangement: request.arrangement, isExact: request.isExact)
      phrases = parser.phrases(in: request.phrase)
    }

    func forms(of text: String) -> [Substring] { folder.indexWords(of: text) }

    func words(of text: String) -> [IndexedWord] { IndexedWord.all(in: text, folder: folder) }
  }

  /// The languages of the memory that are searched, by their numbers.
  let languages: [Int64: LanguageTag]
  /// Their tags as the memory has them.
  private let tags: Set<String>
  private let readings: [TextFolder.Rules: Reading]

  /// - Parameter stored: the languages of the memory.
  init(_ request: ConcordanceRequest, stored: [Int64: LanguageTag]) {
    languages = stored.filter { $0.value.matches(anyOf: request.languages) }
    tags = Set(languages.values.map(\.original))
    var readings: [TextFolder.Rules: Reading] = [:]
    for rules in Set(languages.values.map(TextFolder.Rules.init)) {
      let reading = Reading(request, rules)
      if !reading.phrases.isEmpty { readings[rules] = reading }
    }
    self.readings = readings
  }

  /// A query for words that were folded, as they are and side by side, in all of some languages.
  init(words: [String], languages: [Int64: LanguageTag]) {
    self.languages = languages
    tags = Set(languages.values.map(\.original))
    let phrase = PhrasePattern(words: words.map { WordPattern($0[...], goesOn: false) })
    readings = Dictionary(
      uniqueKeysWithValues: Set(languages.values.map(TextFolder.Rules.init)).map { ($0, Reading([phrase], $0)) })
  }

  var isEmpty: Bool { readings.isEmpty }

  /// The phrases, each with the languages by whose rules they are read so.
  var phrases: [[PhrasePattern]: [Int64]] {
    var found: [[PhrasePattern]: [Int64]] = [:]
    for (number, tag) in languages {
      if let reading = readings[TextFolder.Rules(tag)] { found[reading.phrases, default: []].append(number) }
    }
    return found
  }

  private func reading(_ language: LanguageTag) -> Reading? {
    tags.contains(language.original) ? readings[TextFolder.Rules(language)] : nil
  }

  /// Whether a text of a language has all the phrases.
  ///
  /// - Complexity: O(*n* · *p*) in the words of text and phrases.
  func isFound(in text: String, language: LanguageTag) -> Bool {
    guard let reading = reading(language) else { return false }
    let words = reading.forms(of: text)
    return reading.phrases.allSatisfy { $0.isFound(in: words) }
  }

  /// Where in a text of a language the phrases stand, as UTF-8 ranges in order that do not overlap; none where not all do.
  ///
  /// - Complexity: O(*n* · *p*) in the words of text and phrases.
  func ranges(in text: String, language: LanguageTag) -> [Range<Int>] {
    guard let reading = reading(language) else { return [] }
    let words = reading.words(of: text)
    var places: [Range<Int>] = []
    for phrase in reading.phrases {
      let found = phrase.ranges(in: words)
      if found.isEmpty { return [] }
      places += found
    }
    var ranges: [Range<Int>] = []
    for place in places.sorted(by: { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }) {
      let range = words[place.lowerBound].utf8Range.lowerBound..<words[place.upperBound - 1].utf8Range.upperBound
      if range.lowerBound >= ranges.last?.upperBound ?? 0 { ranges.append(range) }
    }
    return ranges
  }
}
