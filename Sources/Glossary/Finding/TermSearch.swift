import BitextModel
import TextAnalysis

/// One run of a finder over one text.
///
/// Words are scanned, read and searched some thousands at a time, so that the memory does not depend on the text.
/// No closure may hold the search itself: the copy that is made for it costs as much as a search.
struct TermSearch {
  /// A form found at the word under hand.
  struct Candidate {
    let form: Int32
    let place: MatchPlace
    let isInflected: Bool
    /// How far the text's spelling is from the form's: 0 for the same letters, 1 where only case differs, else 2.
    let difference: Int
    var rivals: [Int32] = []
    /// Where the form is called by its last word alone: the first word of the mention.
    var familyStart: Int?
  }

  /// Forms that go on behind a word.
  private struct Path {
    let node: Int32
    let place: MatchPlace
    /// The languages whose endings were met, as bits.
    let languages: UInt64
    let isInflected: Bool
    let crossesBreak: Bool
  }

  /// Words of one round.
  private static let roundLength = 4096
  /// Words of a round's end that the next round begins at, so that a form is whole in one of them.
  private static let lookahead = FormTable.longestForm + 8
  /// Words before the first one searched in a round, for what depends on the words around.
  private static let context = 16

  let finder: TermFinder
  var scanner = WordScanner()
  /// For each language of the table, whether its forms are looked for.
  let isWanted: [Bool]
  /// The wanted languages whose endings stand behind any word of a form, as bits.
  private let languagesOfAnyWord: UInt64
  private(set) var readings: WordReadings
  private var paths: [Path] = []
  private var best: Candidate?
  /// The byte behind the last mention.
  private(set) var lastEnd = 0
  /// The byte behind the last name that only keeps others from being found inside it.
  private var shieldEnd = 0
  /// The people whom the text has named, as concepts of the table.
  private(set) var people: Set<Int32> = []

  init(_ finder: TermFinder, language: LanguageTag?) {
    self.finder = finder
    let languages = finder.table.languages
    isWanted = languages.map { known in language.map { known.matches($0) } ?? true }
    var grammars: [String: (suffixes: SuffixGrammar, languages: UInt64)] = [:]
    for (number, known) in languages.enumerated() where number < 64 && isWanted[number] {
      guard let orthography = finder.table.orthographies[number], !orthography.suffixes.isEmpty else { continue }
      grammars[known.language, default: (orthography.suffixes, 0)].languages |= 1 << UInt64(number)
    }
    readings = WordReadings(Array(grammars.values))
    languagesOfAnyWord = grammars.values.reduce(0) { $0 | ($1.suffixes.appliesToAnyWord ? $1.languages : 0) }
  }

  mutating func run(_ text: Span<UInt8>, _ body: (Mention) throws -> Void) rethrows {
    guard isWanted.contains(true) else { return }
    var start = 0
    /// Words before this byte are searched already.
    var resume = 0
    while true {
      let next = scanner.scan(text, from: start, limit: Self.roundLength)
      readings.read(scanner, finder)
      let isLast = next >= text.count
      let end = isLast ? scanner.words.count : scanner.words.count - Self.lookahead
      var index = 0
      while index < end {
        guard scanner.words[index].start >= resume, let found = search(at: index, text) else {
          index += 1
          continue
        }
        let (mention, next) = found
        lastEnd = mention.utf8Range.upperBound
        resume = lastEnd
        index = next
        try body(mention)
      }
      if isLast { return }
      resume = max(resume, scanner.words[end].start)
      start = scanner.words[end - Self.context].start
    }
  }

  /// The mention that begins at a word, and the word behind it.
  private mutating func search(at first: Int, _ text: Span<UInt8>) -> (Mention, next: Int)? {
    let own = readings.range(of: first)
    if own.isEmpty, readings.wholes[first] == SpellingTable.none { return nil }
    best = nil
    follow(
      Path(
        node: FormTree.root, place: MatchPlace(first: first), languages: .max, isInflected: false, crossesBreak: false),
      text)
    while let path = paths.popLast() { follow(path, text) }
    guard let found = best.map({ nearerNamesake(of: $0, text) ?? $0 }) ?? familyName(at: first, text) else {
      return nil
    }
    if finder.table.isShield(finder.table.forms[Int(found.form)]) {
      shieldEnd = max(shieldEnd, scanner.words[found.place.end - 1].end)
      return nil
    }
    guard scanner.words[found.place.end - 1].end > shieldEnd, let made = mention(found, text) else { return nil }
    let concept = finder.table.forms[Int(found.form)].concept
    if finder.table.concepts[Int(concept)].type == .person { people.insert(concept) }
    return made
  }

  /// Goes one word on; keeps the forms that end, and the paths that go on.
  private mutating func follow(_ path: Path, _ text: Span<UInt8>) {
    let word = path.place.end
    guard word < scanner.words.count else { return }
    let breaks = word == path.place.first ? [] : scanner.words[word].gap.breaks
    if breaks.contains(.paragraph) { return }
    if readings.wholes[word] != SpellingTable.none {
      follow(
        path, readings.wholes[word], path.place.adding(words: 1), languages: path.languages,
        isInflected: path.isInflected, isBehindBreak: !breaks.isEmpty, text)
    }
    for number in readings.range(of: word) {
      let reading = readings.readings[number]
      // Behind a word with an ending, the form goes on only in languages that have endings there.
      let languages = path.languages & reading.languages
      guard languages != 0 else { continue }
      follow(
        path, reading.spelling,
        path.place.adding(words: Int(reading.wordCount), changedLetters: Int(reading.changedLetters)),
        languages: languages, isInflected: path.isInflected || reading.isInflected,
        isBehindBreak: !breaks.isEmpty, isEndOfLast: reading.isInflected, text)
    }
  }

  private mutating func follow(
    _ path: Path, _ spelling: Int32, _ place: MatchPlace, languages: UInt64, isInflected: Bool, isBehindBreak: Bool,
    isEndOfLast: Bool = false, _ text: Span<UInt8>
  ) {
    let next = finder.tree.child(of: path.node, spelling)
    guard next != FormTree.none else { return }
    let node = finder.tree.nodes[Int(next)]
    if isBehindBreak, !node.isBehindBreak { return }
    let crossesBreak = path.crossesBreak || isBehindBreak
    var number = node.form
    while number != FormTree.none {
      consider(
        number, place, languages: languages, isInflected: isInflected, crossesBreak: crossesBreak, text)
      number = finder.nextForm[Int(number)]
    }
    let inner = isEndOfLast ? languages & languagesOfAnyWord : languages
    if node.hasChildren, inner != 0 {
      paths.append(
        Path(node: next, place: place, languages: inner, isInflected: isInflected, crossesBreak: crossesBreak))
    }
  }

  private mutating func consider(
    _ number: Int32, _ place: MatchPlace, languages: UInt64, isInflected: Bool, crossesBreak: Bool,
    _ text: Span<UInt8>
  ) {
    let form = finder.table.forms[Int(number)]
    guard isWanted[Int(form.language)] else { return }
    if isInflected {
      guard form.language < 64, languages & (1 << UInt64(form.language)) != 0, finder.table.mayBeInflected(form)
      else { return }
    }
    var shielded = false
    if let best {
      if best.place.end > place.end { return }
      if best.place.end == place.end {
        // A name that is looked for comes before one that is not.
        let isShield = finder.table.isShield(form)
        if finder.table.isShield(finder.table.forms[Int(best.form)]) != isShield {
          if isShield { return }
          shielded = true
        } else if !best.isInflected, isInflected {
          return
        }
      }
    }
    guard hasCapitals(of: form, place, text), !crossesBreak || hasBreaks(of: form, place),
      hasLetters(of: form, place, text), !isInflected || !isOtherWord(form, place, text)
    else { return }
    guard let known = best, !shielded, known.place.end == place.end, known.isInflected == isInflected else {
      best = Candidate(
        form: number, place: place, isInflected: isInflected, difference: difference(of: form, place, text))
      return
    }
    let difference = difference(of: form, place, text)
    let isBetter = difference == known.difference ? precedes(number, known.form) : difference < known.difference
    best = Candidate(
      form: isBetter ? number : known.form, place: isBetter ? place : known.place, isInflected: isInflected,
      difference: min(difference, known.difference), rivals: known.rivals + [isBetter ? known.form : number])
  }

  /// Which of two forms of the same place counts: the better status, then the order of the glossary.
  private func precedes(_ one: Int32, _ other: Int32) -> Bool {
    let (first, second) = (finder.table.forms[Int(one)], finder.table.forms[Int(other)])
    let (status, otherStatus) = (finder.table.term(of: first).status, finder.table.term(of: second).status)
    return status == otherStatus ? one < other : status < otherStatus
  }
}
