import BitextModel
import TextAnalysis

/// What a person is told about a match, and what the small differences of letters take off its score.
struct MatchExplanation {
  private enum Penalty {
    static let caseDiffers = 0.01
    static let accents = 0.02
    static let separators = 0.01
    static let letters = 0.05
    static let elision = 0.01
    static let sound = 0.03
    static let meaning = 0.05
    static let order = 0.02
  }

  /// From so many nats a sound on, words are said to sound similar and not the same.
  private static let sameSound = 0.5

  private let index: NameIndex
  private let query: NameQuery
  private let language: LanguageTag?
  private let term: Term
  private let formWords: [NameWords.Word]
  private var reasons: [MatchReason] = []
  private(set) var penalty = 0.0
  private var caseDiffers = false
  private var accentsDiffer = false
  private var separatorsDiffer = false
  private var spacesDiffer = false

  init(_ index: NameIndex, _ query: NameQuery, language: LanguageTag?, _ found: NameSearch.Found, isBrief: Bool = false)
  {
    let form = index.table.forms[Int(found.form)]
    self.index = index
    self.query = query
    self.language = language
    term = index.table.term(of: form)
    formWords = NameWords(term.form, mostWords: NameTable.mostWords).words
    let hits = found.hits.sorted { $0.queryWords.trailingZeroBitCount < $1.queryWords.trailingZeroBitCount }
    let (queryWords, matchedWords) = hits.reduce(into: (UInt32(0), UInt32(0))) {
      $0 = ($0.0 | $1.queryWords, $0.1 | $1.formWords)
    }
    if matchedWords.nonzeroBitCount < formWords.count {
      reasons.append(
        .parts(
          matchedWords.nonzeroBitCount, of: formWords.count,
          isPerson: index.table.concepts[Int(form.concept)].type == .person))
    }
    for hit in hits { explain(hit, isBrief: isBrief) }
    explainTogether(hits)
    let others = query.words.indices.filter { queryWords & (1 << UInt32($0)) == 0 }.map { text(ofQuery: $0..<$0 + 1) }
    if !others.isEmpty { reasons.append(.notInForm(others)) }
  }

  /// What there is to say, never nothing.
  var allReasons: [MatchReason] { reasons.isEmpty ? [.sameLetters] : reasons }

  private mutating func explain(_ hit: NameSearch.Hit, isBrief: Bool) {
    let (ofQuery, ofForm) = (Self.places(hit.queryWords), Self.places(hit.formWords))
    let (asked, known) = (text(ofQuery: ofQuery), text(ofForm: ofForm))
    let (askedLetters, knownLetters) = (
      ofQuery.flatMap { query.words[$0].letters }, ofForm.flatMap { formWords[$0].letters }
    )
    let isSameSpelling = NameTable.spelling(of: askedLetters) == NameTable.spelling(of: knownLetters)
    if isSameSpelling {
      let (signsAsked, signsKnown) = (Self.signs(asked), Self.signs(known))
      if signsAsked != signsKnown {
        let isOnlySpaces = (signsAsked + signsKnown).allSatisfy { $0 == " " }
        if isOnlySpaces { spacesDiffer = true } else { separatorsDiffer = true }
      }
      explainLetters(
        Self.joined(ofQuery.map { query.words[$0] }, query.text), Self.joined(ofForm.map { formWords[$0] }, term.form))
      return
    }
    if hit.way == .ending {
      reasons.append(.ending(query: asked, form: known))
      return
    }
    if hit.way == .initial {
      reasons.append(.initial(query: asked, form: known))
      return
    }
    if hit.way == .meaning {
      reasons.append(.sameMeaning(query: asked, form: known))
      penalty += Penalty.meaning
      return
    }
    penalty += Penalty.sound
    if isBrief {
      reasons.append(.similarSound(query: asked, form: known, spellings: []))
      return
    }
    let edits = SpellingDifference.edits(asked[...], known[...])
    if case .lettersToChange(1, _) = edits, hit.cost > 2 * SoundCosts.scale {
      reasons.append(edits)
      return
    }
    guard
      let sounds = SoundCorrespondence(
        askedLetters, language, knownLetters, term.language, reader: index.reader, costs: index.costs)
    else {
      reasons.append(edits)
      return
    }
    reasons.append(
      sounds.costPerSound < Self.sameSound
        ? .sameSound(query: asked, form: known, spellings: sounds.spellings)
        : .similarSound(query: asked, form: known, spellings: sounds.spellings))
  }

  private mutating func explainLetters(_ asked: String, _ known: String) {
    let difference = SpellingDifference(
      asked[...], known[...], language: language ?? term.language, formLanguage: term.language)
    caseDiffers = caseDiffers || difference.caseDiffers
    accentsDiffer = accentsDiffer || difference.accentsDiffer
    if let (one, other) = difference.letters {
      reasons.append(.lettersDiffer(query: one, form: other))
      penalty += Penalty.letters
    }
  }

  /// What is said once of the whole.
  private mutating func explainTogether(_ hits: [NameSearch.Hit]) {
    if caseDiffers {
      reasons.append(.caseDiffers)
      penalty += Penalty.caseDiffers
    }
    if accentsDiffer {
      reasons.append(.accentsDiffer)
      penalty += Penalty.accents
    }
    let isInOrder = zip(hits, hits.dropFirst()).allSatisfy {
      $0.formWords.trailingZeroBitCount < $1.formWords.trailingZeroBitCount
    }
    if separatorsDiffer || (isInOrder && hits.allSatisfy { $0.way == .spelling } && separators(hits)) {
      reasons.append(.apostropheOrHyphenDiffers)
      penalty += Penalty.separators
    }
    if spacesDiffer {
      reasons.append(.spacesDiffer)
      penalty += Penalty.separators
    }
    if !isInOrder {
      reasons.append(.orderDiffers)
      penalty += Penalty.order
    }
    for elision in query.elisions {
      reasons.append(.elisionRemoved(elision))
      penalty += Penalty.elision
    }
  }

  /// Whether what stands between two words that are neighbours in both is not the same sign.
  private func separators(_ hits: [NameSearch.Hit]) -> Bool {
    zip(hits, hits.dropFirst()).contains { one, other in
      let (ofQuery, ofForm) = (Self.places(one.queryWords), Self.places(one.formWords))
      let (nextOfQuery, nextOfForm) = (Self.places(other.queryWords), Self.places(other.formWords))
      guard ofQuery.endIndex == nextOfQuery.startIndex, ofForm.endIndex == nextOfForm.startIndex else { return false }
      let asked = query.text.slice(
        query.words[ofQuery.endIndex - 1].range.upperBound..<query.words[nextOfQuery.startIndex].range.lowerBound)
      let known = term.form.slice(
        formWords[ofForm.endIndex - 1].range.upperBound..<formWords[nextOfForm.startIndex].range.lowerBound)
      return asked != known && !(asked.allSatisfy(\.isWhitespace) && known.allSatisfy(\.isWhitespace))
    }
  }

  private func text(ofQuery places: Range<Int>) -> String {
    guard let first = places.first, let last = places.last else { return "" }
    return String(query.text.slice(query.words[first].range.lowerBound..<query.words[last].range.upperBound))
  }

  private func text(ofForm places: Range<Int>) -> String {
    guard let first = places.first, let last = places.last, last < formWords.count else { return "" }
    return String(term.form.slice(formWords[first].range.lowerBound..<formWords[last].range.upperBound))
  }

  /// What stands between the words of a text: the signs that are no letters.
  private static func signs(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.compactMap { scalar in
      switch FoldedLetters.shared.entry(scalar.value).kind {
      case .letter, .mark, .ignorable, .apostrophe: nil
      case .space: " "
      default: scalar
      }
    }
  }

  private static func joined(_ words: [NameWords.Word], _ text: String) -> String {
    words.map { String(text.slice($0.range)) }.joined()
  }

  /// The places of words that stand side by side.
  private static func places(_ words: UInt32) -> Range<Int> {
    words == 0 ? 0..<0 : words.trailingZeroBitCount..<UInt32.bitWidth - words.leadingZeroBitCount
  }
}
