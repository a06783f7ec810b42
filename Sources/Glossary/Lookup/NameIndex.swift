public import BitextModel
import TextAnalysis

/// Finds the concepts that a spelling may mean: known forms, parts of them, and what resembles them in letters or in sound.
///
/// A query is matched word by word, so that a part of a name, a title before it or another order of its words is no obstacle. A word
/// of the query matches a word of a form, the nearest way first,
/// 1. by its loose spelling key (case, accents, letters that ASCII lacks),
/// 2. by its key by sound, where the languages' data files have rules of sounds,
/// 3. within a few letters of either key.
///
/// The score is the share of letters that match, on both sides, each weighed with how well its word matches, less a little for
/// each difference that is told in the reasons.
public struct NameIndex: Sendable {
  let table: FormTable
  let spellings: KeyIndex
  let sounds: KeyIndex
  /// For each spelling key and each sound key, the words of the table that have it.
  let wordsOfSpelling: Postings
  let wordsOfSound: Postings
  /// The forms whose words make this key when written as one.
  let formsOfJoinedWords: [[UInt8]: [Int32]]
  let soundKeys: SoundKeys
  /// For each language, the words that it elides.
  let elisions: [String: Set<String>]

  /// Builds the index.
  ///
  /// - Parameter orthographies: what is known of the languages; without it there is no matching by sound and no elision.
  /// - Complexity: O(*n*) in bytes of all forms.
  public init(_ termBase: TermBase, orthographies: [Orthography] = []) {
    let table = FormTable(termBase)
    self.table = table
    soundKeys = SoundKeys(orthographies)
    elisions = Dictionary(orthographies.map { ($0.language.language, $0.elisions) }) { $0.union($1) }
    spellings = KeyIndex(
      (0..<table.keyCount).map { key in
        String(decoding: table.spelling(ofKey: key), as: UTF8.self).unicodeScalars.map(\.value)
      })
    wordsOfSpelling = Postings(table.words.map(\.key), keyCount: table.keyCount)
    var soundNumbers: [[UInt32]: Int32] = [:]
    var sounds: [[UInt32]] = []
    var soundOfWord: [Int32] = []
    soundOfWord.reserveCapacity(table.words.count)
    for word in table.words {
      let language = table.languages[Int(table.forms[Int(word.form)].language)]
      guard let key = soundKeys.key(of: table.text(of: word), language: language) else {
        soundOfWord.append(Postings.none)
        continue
      }
      let number = soundNumbers[key] ?? Int32(sounds.count)
      if Int(number) == sounds.count {
        sounds.append(key)
        soundNumbers[key] = number
      }
      soundOfWord.append(number)
    }
    self.sounds = KeyIndex(sounds)
    wordsOfSound = Postings(soundOfWord, keyCount: sounds.count)
    var joined: [[UInt8]: [Int32]] = [:]
    joined.reserveCapacity(table.forms.count)
    for (number, form) in table.forms.enumerated() {
      joined[table.words(of: form).flatMap { table.spelling(ofKey: Int($0.key)) }, default: []].append(Int32(number))
    }
    formsOfJoinedWords = joined
  }

  /// Looks a spelling up.
  ///
  /// - Parameters:
  ///   - query: a name or term as somebody wrote it, or a part of one.
  ///   - language: the language in which it was written, where that is known: whose rules of case and sound it follows. Forms of
  ///     all languages are found.
  ///   - type: the only type of concept to find.
  ///   - limit: the most matches to return.
  /// - Returns: a match a concept, the best first.
  /// - Complexity: O(*k* + *p*) in keys and postings of what the query's words resemble.
  public func lookup(
    _ query: String, language: LanguageTag? = nil, type: ConceptType? = nil, limit: Int = 10
  ) -> [NameMatch] {
    guard limit > 0 else { return [] }
    let query = query.normalized(.nfc)
    let whole = NameQuery(query, language: language)
    var best: [Int32: FormMatch] = [:]
    for query in [whole, whole.withoutElision(elisions)].compactMap({ $0 }) {
      var search = NameSearch(self, query, type: type)
      for match in search.run() {
        let concept = table.forms[Int(match.form)].concept
        if let known = best[concept], !precedes(match, known, language) { continue }
        best[concept] = match
      }
    }
    let sorted = best.values.sorted { precedes($0, $1, language) }
    return sorted.prefix(limit).map { match in
      let form = table.forms[Int(match.form)]
      return NameMatch(
        concept: table.concepts[Int(form.concept)], term: table.term(of: form), score: match.score,
        reasons: match.reasons)
    }
  }

  /// The better score; else the better status, then the query's language, then the order of the glossary.
  private func precedes(_ one: FormMatch, _ other: FormMatch, _ language: LanguageTag?) -> Bool {
    if one.score != other.score { return one.score > other.score }
    let (term, otherTerm) = (table.term(of: table.forms[Int(one.form)]), table.term(of: table.forms[Int(other.form)]))
    if term.status != otherTerm.status { return term.status < otherTerm.status }
    if let language, term.language.matches(language) != otherTerm.language.matches(language) {
      return term.language.matches(language)
    }
    return one.form < other.form
  }
}
