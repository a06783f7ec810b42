import BitextModel
import TextAnalysis

/// One run of a finder over one text.
struct TermSearch {
  /// A way to read a word of the text as a word of the glossary with an ending.
  struct Reading {
    let key: Int32
    /// The languages whose endings they are, as bits.
    let languages: UInt64
    /// Whether its last letter was changed by the ending.
    let isAlternate: Bool
  }

  /// A form found at the word under hand.
  struct Candidate {
    var lastWord: Int
    var isInflected: Bool
    var form: Int32
    /// How far the text's spelling is from the form's: 0 for the same letters, 1 where only case differs, else 2.
    var difference: Int
    var rivals: [Int32] = []
  }

  let finder: TermFinder
  let text: String
  let scanned: ScannedText
  /// For each language of the table, whether its forms are looked for.
  private let isWanted: [Bool]
  /// The grammars of the wanted languages with the languages' bits.
  private let grammars: [(suffixes: SuffixGrammar, languages: UInt64)]
  /// The wanted languages whose endings stand behind any word of a form, as bits.
  private let languagesOfAnyWord: UInt64
  private var keys: [Int32] = []
  private var readings: [Reading] = []
  private var readingEnds: [Int] = []
  private var best: Candidate?

  init(_ finder: TermFinder, _ text: String, language: LanguageTag?) {
    self.finder = finder
    var text = text
    text.makeContiguousUTF8()
    self.text = text
    scanned = ScannedText(text)
    let languages = finder.table.languages
    isWanted = languages.map { known in language.map { known.matches($0) } ?? true }
    var grammars: [String: (suffixes: SuffixGrammar, languages: UInt64)] = [:]
    for (number, known) in languages.enumerated() where number < 64 && isWanted[number] {
      guard let orthography = finder.orthographies[number], !orthography.suffixes.isEmpty else { continue }
      grammars[known.language, default: (orthography.suffixes, 0)].languages |= 1 << UInt64(number)
    }
    self.grammars = Array(grammars.values)
    languagesOfAnyWord = self.grammars.reduce(0) { $0 | ($1.suffixes.appliesToAnyWord ? $1.languages : 0) }
  }

  mutating func run() -> [Mention] {
    guard isWanted.contains(true) else { return [] }
    for word in scanned.words { read(word) }
    var mentions: [Mention] = []
    var index = 0
    while index < scanned.words.count {
      best = nil
      extend(from: FlatTrie.root, first: index, at: index, languages: .max, isInflected: false, changed: false)
      if let best {
        let (mention, next) = mention(best, first: index)
        mentions.append(mention)
        index = next
      } else {
        index += 1
      }
    }
    return mentions
  }

  /// Looks a word of the text up: as it is, and as a known word with an ending.
  private mutating func read(_ word: ScannedWord) {
    let folded = scanned.foldedBytes(of: word)
    var node = FlatTrie.root
    var changed = FlatTrie.root
    var index = folded.startIndex
    while index < folded.endIndex, node != FlatTrie.none || changed != FlatTrie.none {
      let byte = UInt32(folded[index])
      index += 1
      if node != FlatTrie.none { node = finder.spellings.child(of: node, byte) }
      if changed != FlatTrie.none { changed = finder.alternateSpellings.child(of: changed, byte) }
      guard index < folded.endIndex, index - folded.startIndex > 1 else { continue }
      let rest = folded[index...]
      if node != FlatTrie.none, case let key = finder.spellings.values[Int(node)], key != FlatTrie.none {
        addReading(key, rest: rest, isAlternate: false, languages: .max)
      }
      if changed != FlatTrie.none, SuffixGrammar.beginsWithVowel(rest) {
        var number = finder.alternateSpellings.values[Int(changed)]
        while number != FlatTrie.none {
          let alternate = finder.alternates[Int(number)]
          if alternate.language < 64 {
            addReading(alternate.key, rest: rest, isAlternate: true, languages: 1 << UInt64(alternate.language))
          }
          number = alternate.next
        }
      }
    }
    let isWhole = node != FlatTrie.none && index == folded.endIndex
    keys.append(isWhole ? finder.spellings.values[Int(node)] : FlatTrie.none)
    readingEnds.append(readings.count)
  }

  private mutating func addReading(_ key: Int32, rest: ArraySlice<UInt8>, isAlternate: Bool, languages: UInt64) {
    var accepted: UInt64 = 0
    for grammar in grammars where grammar.languages & languages != 0 && grammar.suffixes.accepts(rest) {
      accepted |= grammar.languages & languages
    }
    if accepted != 0 { readings.append(Reading(key: key, languages: accepted, isAlternate: isAlternate)) }
  }

  /// Follows the forms that go on with a word; keeps the best that ends.
  private mutating func extend(
    from node: Int32, first: Int, at word: Int, languages: UInt64, isInflected: Bool, changed: Bool
  ) {
    guard word < scanned.words.count, word == first || !scanned.words[word].gap.contains(.barrier) else { return }
    if keys[word] != FlatTrie.none, case let next = finder.sequences.child(of: node, UInt32(keys[word])),
      next != FlatTrie.none
    {
      consider(next, first: first, last: word, languages: languages, isInflected: isInflected, isAlternate: changed)
      extend(
        from: next, first: first, at: word + 1, languages: languages, isInflected: isInflected, changed: changed)
    }
    for number in (word == 0 ? 0 : readingEnds[word - 1])..<readingEnds[word] {
      let reading = readings[number]
      let remaining = languages & reading.languages
      guard remaining != 0, case let next = finder.sequences.child(of: node, UInt32(reading.key)),
        next != FlatTrie.none
      else { continue }
      let changed = changed || reading.isAlternate
      consider(next, first: first, last: word, languages: remaining, isInflected: true, isAlternate: changed)
      let inner = remaining & languagesOfAnyWord
      if inner != 0 {
        extend(from: next, first: first, at: word + 1, languages: inner, isInflected: true, changed: changed)
      }
    }
  }

  private mutating func consider(
    _ node: Int32, first: Int, last: Int, languages: UInt64, isInflected: Bool, isAlternate: Bool
  ) {
    var number = finder.sequences.values[Int(node)]
    while number != FlatTrie.none {
      let form = finder.table.forms[Int(number)]
      defer { number = finder.nextForm[Int(number)] }
      guard isWanted[Int(form.language)] else { continue }
      if isInflected, form.language >= 64 || languages & (1 << UInt64(form.language)) == 0 { continue }
      if let best, best.lastWord > last || (best.lastWord == last && !best.isInflected && isInflected) { continue }
      guard hasCapitals(of: form, first: first), hasLetters(of: form, first: first, isAlternate: isAlternate) else {
        continue
      }
      let difference = difference(of: form, first: first)
      guard let known = best, known.lastWord == last, known.isInflected == isInflected else {
        best = Candidate(lastWord: last, isInflected: isInflected, form: number, difference: difference)
        continue
      }
      let isBetter =
        difference == known.difference ? precedes(number, known.form) : difference < known.difference
      best = Candidate(
        lastWord: last, isInflected: isInflected, form: isBetter ? number : known.form,
        difference: min(difference, known.difference), rivals: known.rivals + [isBetter ? known.form : number])
    }
  }

  /// Which of two forms of the same place counts: the better status, then the order of the glossary.
  private func precedes(_ one: Int32, _ other: Int32) -> Bool {
    let (first, second) = (finder.table.forms[Int(one)], finder.table.forms[Int(other)])
    let (status, otherStatus) = (finder.table.term(of: first).status, finder.table.term(of: second).status)
    return status == otherStatus ? one < other : status < otherStatus
  }

  /// The mention, with what belongs to it behind its last word, and the word after it.
  private func mention(_ candidate: Candidate, first: Int) -> (Mention, Int) {
    let form = finder.table.forms[Int(candidate.form)]
    var end = scanned.words[candidate.lastWord].end
    var next = candidate.lastWord + 1
    if scanned.words[candidate.lastWord].isDotted, end < text.utf8.count, text.slice(end..<end + 1) == "." { end += 1 }
    if next < scanned.words.count, !candidate.isInflected,
      let suffixes = finder.orthographies[Int(form.language)]?.suffixes
    {
      let word = scanned.words[next]
      let isJoined =
        (word.gap == .hyphen && suffixes.takesHyphen) || (word.gap == .apostrophe && suffixes.takesApostrophe)
      if isJoined, word.uppercaseCount == 0, suffixes.accepts(scanned.foldedBytes(of: word)) {
        end = word.end
        next += 1
      }
    }
    let concepts = finder.table.concepts
    let concept = concepts[Int(form.concept)]
    var others: [String] = []
    for rival in candidate.rivals {
      let id = concepts[Int(finder.table.forms[Int(rival)].concept)].id
      if id != concept.id, !others.contains(id) { others.append(id) }
    }
    return (
      Mention(
        utf8Range: scanned.words[first].start..<end, concept: concept.id, term: finder.table.term(of: form),
        otherConcepts: others.sorted()), next
    )
  }
}
