import BitextModel
import TextAnalysis

/// All forms of a term base and their words, in flat arrays.
struct FormTable: Sendable {
  struct Form: Sendable {
    let concept: Int32
    let term: Int32
    /// Index into ``FormTable/languages``.
    let language: Int32
    /// Index of its first word in ``FormTable/words``.
    let firstWord: Int32
    let wordCount: Int32
    /// Where it begins in ``FormTable/bytes``.
    let firstByte: Int32
    /// Whether it is written in capitals only, so that they tell it from an ordinary word.
    let isAcronym: Bool
    /// The word that has a capital in the text, too; −1 where none need have one.
    let capitalWord: Int32
    /// Whether a full stop ends it.
    let endsWithStop: Bool
  }

  struct Word: Sendable {
    /// The number of the word's folded spelling: equal spellings have equal numbers.
    let key: Int32
    /// UTF-8 bytes of the form.
    let start: Int32
    let end: Int32
    let letterCount: Int32
    let gap: ScannedWord.Gap
    /// Part of ``FormTable/letters``; empty where the language has no letters of its own.
    let firstLetter: Int32
    let letterEnd: Int32
  }

  /// The most words of a form that is looked for.
  static let longestForm = 64

  /// Those to be told of, then those that shield.
  let concepts: [Concept]
  private let firstShield: Int
  private(set) var forms: [Form] = []
  private(set) var words: [Word] = []
  private(set) var languages: [LanguageTag] = []
  /// For each language of the table, what is known of how it is written.
  private(set) var orthographies: [Orthography?] = []
  private(set) var letterRules: [LetterRules] = []
  private(set) var spellings = SpellingTable()
  /// The forms as they are written, one behind the other.
  private(set) var bytes: [UInt8] = []
  private(set) var letters: [UInt32] = []
  /// For each concept, its first form; one more at the end.
  private(set) var conceptStarts: [Int32] = []
  /// For each form, whether its last word is by itself another form of its concept: a name and a family name.
  private(set) var endsWithOwnForm: [Bool] = []
  /// The forms of too many words, or of a word too long.
  private(set) var omitted: [Term] = []

  /// - Complexity: O(*n*) in bytes of all forms.
  init(_ told: [Concept], shields: [Concept], orthographies known: [Orthography]) {
    concepts = told + shields
    firstShield = told.count
    var numbers: [LanguageTag: Int32] = [:]
    var scanner = WordScanner()
    for (conceptNumber, concept) in concepts.enumerated() {
      conceptStarts.append(Int32(forms.count))
      for (termNumber, term) in concept.terms.enumerated() {
        var form = term.form
        form.makeContiguousUTF8()
        _ = scanner.scan(form.utf8.span)
        guard !scanner.words.isEmpty else { continue }
        guard scanner.words.count <= Self.longestForm, !scanner.words.contains(where: \.isTooLong) else {
          if conceptNumber < firstShield { omitted.append(term) }
          continue
        }
        let language = numbers[term.language] ?? Int32(languages.count)
        if Int(language) == languages.count {
          let orthography = known.last { $0.language.language == term.language.language }
          languages.append(term.language)
          orthographies.append(orthography)
          letterRules.append(LetterRules(orthography))
          numbers[term.language] = language
        }
        append(form, scanner, concept: conceptNumber, term: termNumber, language: language, type: concept.type)
      }
      markFamilyNames()
    }
    conceptStarts.append(Int32(forms.count))
  }

  func term(of form: Form) -> Term { concepts[Int(form.concept)].terms[Int(form.term)] }

  /// Whether the form only keeps others from being found inside it.
  func isShield(_ form: Form) -> Bool { Int(form.concept) >= firstShield }

  /// The languages of the forms that are told of.
  var languagesOfForms: Set<LanguageTag> {
    var used = Array(repeating: false, count: languages.count)
    for form in forms where !isShield(form) { used[Int(form.language)] = true }
    return Set(languages.indices.lazy.filter { used[$0] }.map { languages[$0] })
  }

  /// Whether it is a person's name that ends with a family name.
  func hasFamilyName(_ form: Form) -> Bool {
    guard form.wordCount > 1, !isShield(form), concepts[Int(form.concept)].type == .person else { return false }
    let last = lastWord(of: form)
    let first = UTF8Decoding.scalar(at: Int(form.firstByte + last.start), in: bytes.span).value
    return last.letterCount > 2 && FoldedLetters.shared.entry(first).isUppercase
  }

  func word(_ place: Int, of form: Form) -> Word { words[Int(form.firstWord) + place] }

  func lastWord(of form: Form) -> Word { words[Int(form.firstWord + form.wordCount) - 1] }

  /// Whether it may be a compound of nouns, as the names of bodies are.
  func mayBeCompound(_ form: Form) -> Bool {
    let type = concepts[Int(form.concept)].type
    return type != .person && type != .city && type != .country
  }

  /// Whether its language's endings leave it the name that it is.
  func mayBeInflected(_ form: Form) -> Bool {
    form.wordCount > 1 || !concepts[Int(form.concept)].type.isPlace
      || orthographies[Int(form.language)]?.suffixes.exceptsPlaces != true
  }

  /// The forms of the same concept.
  func siblings(of form: Form) -> Range<Int> {
    Int(conceptStarts[Int(form.concept)])..<Int(conceptStarts[Int(form.concept) + 1])
  }

  /// The number of a spelling that may be no word's.
  mutating func number(of spelling: ArraySlice<UInt8>) -> Int32 { spellings.insert(spelling) }

  private mutating func append(
    _ form: String, _ scanner: WordScanner, concept: Int, term: Int, language: Int32, type: ConceptType
  ) {
    let scanned = scanner.words
    forms.append(
      Form(
        concept: Int32(concept), term: Int32(term), language: language, firstWord: Int32(words.count),
        wordCount: Int32(scanned.count), firstByte: Int32(bytes.count),
        isAcronym: scanned.count == 1 && scanned[0].isAllUppercase && scanned[0].letterCount > 1,
        capitalWord: type == .title ? -1 : Self.capitalWord(scanned), endsWithStop: form.utf8.last == 0x2E))
    bytes += form.utf8
    let rules = letterRules[Int(language)]
    for word in scanned {
      let firstLetter = letters.count
      if !rules.isEmpty {
        rules.forEachLetter(in: word.start..<word.end, of: form.utf8.span) {
          letters.append($0)
          return true
        }
      }
      let spelling = spellings.insert(scanner.folded[word.foldedStart..<word.foldedEnd])
      words.append(
        Word(
          key: spelling, start: Int32(word.start), end: Int32(word.end),
          letterCount: word.letterCount, gap: word.gap, firstLetter: Int32(firstLetter),
          letterEnd: Int32(letters.count)))
    }
  }

  /// Sees which forms of the last concept end with another of its forms.
  private mutating func markFamilyNames() {
    let own = Int(conceptStarts[conceptStarts.count - 1])..<forms.count
    var single: Set<Int64> = []
    let key = { (form: Form, word: Word) in Int64(form.language) << 32 | Int64(word.key) }
    for form in forms[own] where form.wordCount == 1 { single.insert(key(form, lastWord(of: form))) }
    for form in forms[own] {
      endsWithOwnForm.append(form.wordCount > 1 && !single.isEmpty && single.contains(key(form, lastWord(of: form))))
    }
  }

  /// The one word of a name by which it is known, articles and prepositions apart (`Trump`, `Le Monde`), where it has a capital.
  private static func capitalWord(_ words: [ScannedWord]) -> Int32 {
    let long = words.indices.filter { words[$0].letterCount > 3 }
    let place = words.count == 1 ? 0 : long.count == 1 ? long[0] : -1
    return place >= 0 && words[place].beginsUppercase ? Int32(place) : -1
  }
}
