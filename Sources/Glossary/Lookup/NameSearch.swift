import BitextModel

/// One look-up of one query.
struct NameSearch {
  /// What a match is worth; chosen so that the ways of matching come in the order in which a person would trust them.
  private enum Worth {
    static let sameSound = 0.94
    static let nearSound = 0.92
    static let leastSimilarity = 0.7
    static let leastSoundSimilarity = 0.75
    static let otherOrder = 0.97
    static let joined = 0.98
    static let leastScore = 0.3
    static let leastLettersOfPart = 3
  }

  private let index: NameIndex
  private let query: NameQuery
  private let type: ConceptType?
  private var matches: [WordMatch] = []

  init(_ index: NameIndex, _ query: NameQuery, type: ConceptType?) {
    self.index = index
    self.query = query
    self.type = type
  }

  /// The forms that match, in no order.
  mutating func run() -> [FormMatch] {
    for (number, word) in query.words.enumerated() { match(word, number) }
    // By form; of one pair of words the best way only.
    matches.sort { one, other in
      if one.form != other.form { return one.form < other.form }
      if one.similarity != other.similarity { return one.similarity > other.similarity }
      if one.way != other.way { return one.way < other.way }
      return (one.queryWord, one.tableWord) < (other.queryWord, other.tableWord)
    }
    var found: [FormMatch] = []
    var start = 0
    while start < matches.count {
      var end = start
      while end < matches.count, matches[end].form == matches[start].form { end += 1 }
      if let match = score(matches[start..<end]) { found.append(match) }
      start = end
    }
    for form in index.formsOfJoinedWords[query.joinedKey] ?? [] {
      guard isWanted(form), Int(index.table.forms[Int(form)].wordCount) != query.words.count else { continue }
      found.append(FormMatch(form: form, score: Worth.joined, reasons: [.apostropheOrHyphenDiffers] + elision))
    }
    return found
  }

  private var elision: [MatchReason] { query.elision.map { [.elisionRemoved($0)] } ?? [] }

  private func isWanted(_ form: Int32) -> Bool {
    guard let type else { return true }
    return index.table.concepts[Int(index.table.forms[Int(form)].concept)].type == type
  }

  /// Notes the words of all forms that a word of the query matches.
  private mutating func match(_ word: ScannedWord, _ number: Int) {
    let letters = query.letters(of: word)
    if let key = index.spellings.number(of: letters) {
      note(index.wordsOfSpelling[key], number, similarity: 1, .spelling)
    }
    for near in index.spellings.neighbours(of: letters, similarity: Worth.leastSimilarity) {
      note(index.wordsOfSpelling[near.key], number, similarity: near.similarity, .nearSpelling)
    }
    for key in index.soundKeys.keys(of: query.text(of: word), language: query.language) where key.count > 1 {
      if let same = index.sounds.number(of: key) {
        note(index.wordsOfSound[same], number, similarity: Worth.sameSound, .sound)
      }
      for near in index.sounds.neighbours(of: key, similarity: Worth.leastSoundSimilarity) {
        note(index.wordsOfSound[near.key], number, similarity: near.similarity * Worth.nearSound, .nearSound)
      }
    }
  }

  private mutating func note(_ words: ArraySlice<Int32>, _ number: Int, similarity: Double, _ way: WordMatch.Way) {
    for word in words {
      let form = index.table.words[Int(word)].form
      guard isWanted(form) else { continue }
      matches.append(
        WordMatch(queryWord: number, tableWord: word, form: form, similarity: similarity, way: way))
    }
  }

  /// Pairs the words of the query with those of a form, the most alike first, and weighs what is paired.
  private func score(_ candidates: ArraySlice<WordMatch>) -> FormMatch? {
    guard let form = candidates.first.map({ index.table.forms[Int($0.form)] }) else { return nil }
    var takenQuery: Set<Int> = []
    var takenForm: Set<Int32> = []
    var pairs: [WordMatch] = []
    for match in candidates where !takenQuery.contains(match.queryWord) && !takenForm.contains(match.tableWord) {
      takenQuery.insert(match.queryWord)
      takenForm.insert(match.tableWord)
      pairs.append(match)
    }
    let queryWeights = query.words.map { Double(max(1, $0.letterCount)) }
    let formWeight = index.table.words(of: form).reduce(0.0) { $0 + Double(max(1, $1.letterCount)) }
    var matched = 0.0
    for pair in pairs {
      let wordWeight = Double(max(1, index.table.words[Int(pair.tableWord)].letterCount))
      matched += pair.similarity * (queryWeights[pair.queryWord] + wordWeight)
    }
    var score = matched / (queryWeights.reduce(0, +) + formWeight)
    // A part of a form is a match only where it is more than a short word such as “de”.
    let isPart = pairs.count < Int(form.wordCount)
    let letterCount = pairs.reduce(0) { $0 + Int(index.table.words[Int($1.tableWord)].letterCount) }
    guard score >= Worth.leastScore, !isPart || letterCount >= Worth.leastLettersOfPart else { return nil }
    pairs.sort { $0.queryWord < $1.queryWord }
    let isInOrder = zip(pairs, pairs.dropFirst()).allSatisfy { $0.tableWord < $1.tableWord }
    if !isInOrder { score *= Worth.otherOrder }
    let explanation = MatchExplanation(index, query, form, pairs, isInOrder: isInOrder)
    return FormMatch(
      form: candidates[candidates.startIndex].form, score: max(0, score - explanation.penalty),
      reasons: explanation.reasons)
  }
}
