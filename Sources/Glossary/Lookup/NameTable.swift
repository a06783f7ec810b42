import BitextModel
import Foundation
import TextAnalysis

/// All forms of a term base, their words, and how these sound, in flat arrays.
struct NameTable: Sendable {
  struct Form: Sendable {
    let concept: Int32
    let term: Int32
    /// Index into ``NameTable/languages``.
    let language: Int32
    /// Index of its first word in ``NameTable/omissionCosts``.
    let firstWord: Int32
    let wordCount: Int32
    /// Whether it is written in capitals only, and is short: it is not read as a word.
    let isAcronym: Bool
    let isNonLatin: Bool
    let beginsLowercase: Bool
  }

  /// Words of a form that stand side by side, as one string of sounds.
  struct Unit: Sendable {
    let form: Int32
    /// Which of the form's words, as bits.
    let words: UInt32
  }

  /// A unit in one of the ways to read it.
  struct ReadUnit: Sendable {
    let unit: Int32
    let cost: Int32
  }

  /// The most words of a form that are looked at.
  static let mostWords = 24

  let concepts: [Concept]
  private(set) var forms: [Form] = []
  private(set) var languages: [LanguageTag] = []
  /// For each word of each form, what it costs that a query lacks it, in parts of a nat.
  private(set) var omissionCosts: [Int32] = []
  /// For each word of each form, its first sound; 0 where it has none.
  private(set) var firstSounds: [UInt8] = []
  /// For each word of each form, whether it is a single letter.
  private(set) var isInitial: [Bool] = []
  private(set) var units: [Unit] = []
  /// The different strings of sounds.
  let sounds: ByteStrings
  /// For each string of sounds, the places in ``readUnits`` of the units that may sound so.
  let unitsOfSounds: Postings
  let readUnits: [ReadUnit]
  /// For each string of sounds, whether a single word sounds so, and whether words written together do.
  private(set) var isSoundOfWord: [Bool] = []
  private(set) var isSoundOfSpan: [Bool] = []
  /// The different folded spellings of units, and for each the units.
  let spellings: ByteStrings
  let unitsOfSpelling: Postings
  /// For each meaning of a word that languages translate, the units.
  let unitsOfMeaning: Postings

  /// - Complexity: O(*n*) in bytes of all forms, for each way to read a word.
  init(_ termBase: TermBase, reader: SoundReader, meanings: WordMeanings) {
    concepts = termBase.concepts
    var languageNumbers: [LanguageTag: Int32] = [:]
    let termCount = concepts.reduce(0) { $0 + $1.terms.count }
    var (tokens, spellings) = (ByteStrings(expected: termCount * 2), ByteStrings(expected: termCount * 2))
    var sounds = ByteStrings(expected: termCount * 4)
    var meaningOfToken: [WordMeanings.Meaning?] = []
    /// For each token, its readings as numbers of strings of sounds.
    var readings: [[(sounds: Int, cost: Int32)]] = []
    var readUnits: [ReadUnit] = []
    var soundsOfReadUnit: [Int32] = []
    var spellingOfUnit: [Int32] = []
    var spellingOfWord: [Int32] = []
    var meaningOfUnit: [Int32] = []
    var tokenBytes: [UInt8] = []
    var joined: [UInt8] = []
    for (conceptIndex, concept) in concepts.enumerated() {
      for (termIndex, term) in concept.terms.enumerated() {
        let words = NameWords(term.form, mostWords: Self.mostWords).words
        guard !words.isEmpty else { continue }
        let language = languageNumbers[term.language] ?? Int32(languages.count)
        if Int(language) == languages.count {
          languages.append(term.language)
          languageNumbers[term.language] = language
        }
        let form = Int32(forms.count)
        forms.append(
          Form(
            concept: Int32(conceptIndex), term: Int32(termIndex), language: language,
            firstWord: Int32(omissionCosts.count), wordCount: Int32(words.count),
            isAcronym: words.count == 1 && words[0].isAcronym, isNonLatin: words[0].isNonLatin,
            beginsLowercase: !words[0].beginsUppercase))
        var tokensOfForm: [Int] = []
        var meaningsOfForm: [WordMeanings.Meaning?] = []
        for (place, word) in words.enumerated() {
          Self.tokenBytes(word.letters, language: language, into: &tokenBytes)
          let token = tokens.number(tokenBytes)
          if token == readings.count {
            meaningOfToken.append(meanings.meaning(of: word.letters, language: term.language))
            readings.append(
              reader.readings(of: word.letters, language: term.language).map {
                (sounds.number($0.sounds), $0.cost)
              })
          }
          let meaning = meaningOfToken[token]
          meaningsOfForm.append(meaning)
          tokensOfForm.append(token)
          firstSounds.append(readings[token].first.flatMap { sounds[$0.sounds].first } ?? 0)
          isInitial.append(word.isInitial)
          let unit = Int32(units.count)
          units.append(Unit(form: form, words: 1 << UInt32(place)))
          for (number, cost) in readings[token] {
            soundsOfReadUnit.append(Int32(number))
            readUnits.append(ReadUnit(unit: unit, cost: cost))
          }
          spellingOfUnit.append(Int32(spellings.number(Self.spelling(of: word.letters))))
          spellingOfWord.append(spellingOfUnit[spellingOfUnit.count - 1])
          meaningOfUnit.append(meaning.flatMap { $0.isMatched ? Int32($0.number) : nil } ?? Postings.none)
        }
        omissionCosts += Omission.costs(of: words, meaningsOfForm)
        for span in Self.spans(words) {
          let unit = Int32(units.count)
          units.append(Unit(form: form, words: span.reduce(0) { $0 | 1 << UInt32($1) }))
          spellingOfUnit.append(Int32(spellings.number(span.flatMap { Self.spelling(of: words[$0].letters) })))
          meaningOfUnit.append(Postings.none)
          for reading in 0..<2 {
            joined.removeAll(keepingCapacity: true)
            var isOther = reading == 0
            for place in span {
              let ways = readings[tokensOfForm[place]]
              guard !ways.isEmpty else { continue }
              if ways.count > reading { isOther = true }
              for sound in sounds[ways[min(reading, ways.count - 1)].sounds] where sound != joined.last {
                joined.append(sound)
              }
            }
            guard isOther, !joined.isEmpty else { continue }
            soundsOfReadUnit.append(Int32(sounds.number(joined)))
            readUnits.append(ReadUnit(unit: unit, cost: 0))
          }
        }
      }
    }
    unitsOfSounds = Postings(soundsOfReadUnit, keyCount: sounds.count)
    self.readUnits = readUnits
    isSoundOfWord = Array(repeating: false, count: sounds.count)
    isSoundOfSpan = isSoundOfWord
    for (place, read) in readUnits.enumerated() {
      let number = Int(soundsOfReadUnit[place])
      if units[Int(read.unit)].words.nonzeroBitCount == 1 {
        isSoundOfWord[number] = true
      } else {
        isSoundOfSpan[number] = true
      }
    }
    self.sounds = sounds
    self.spellings = spellings
    unitsOfSpelling = Postings(spellingOfUnit, keyCount: spellings.count)
    unitsOfMeaning = Postings(meaningOfUnit, keyCount: meanings.count)
    weighOmissions(spellingOfWord)
  }

  /// Makes the words cheap that many names have: they say little.
  private mutating func weighOmissions(_ spellingOfWord: [Int32]) {
    let most = log(Double(forms.count) + 1)
    for form in forms {
      let isOfPerson = form.wordCount > 1 && concepts[Int(form.concept)].type == .person
      for word in Int(form.firstWord)..<Int(form.firstWord + form.wordCount) {
        let count = Double(unitsOfSpelling.count(of: Int(spellingOfWord[word])))
        omissionCosts[word] = Omission.weighed(omissionCosts[word], rarity: 1 - log(max(1, count)) / most)
        if isOfPerson { omissionCosts[word] = Omission.ofPerson(omissionCosts[word]) }
      }
    }
  }

  /// The words that are also looked at as one: neighbours, and all.
  static func spans(_ words: [NameWords.Word]) -> [Range<Int>] {
    // A single letter is no part of a longer word.
    spans(words.count).filter { span in !span.contains { words[$0].isInitial } }
  }

  private static func spans(_ wordCount: Int) -> [Range<Int>] {
    guard wordCount > 1 else { return [] }
    var spans = wordCount <= 6 ? (0..<wordCount - 1).map { $0..<$0 + 2 } : []
    if wordCount > 2, wordCount <= 12 { spans.append(0..<wordCount) }
    return spans
  }

  /// The loose spelling key of a word, in UTF-8.
  static func spelling(of letters: [UInt32]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(letters.count)
    for letter in letters { FoldedLetters.shared.forEachFolded(letter) { append($0, to: &bytes) } }
    return bytes
  }

  private static func tokenBytes(_ letters: [UInt32], language: Int32, into bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(UInt8(truncatingIfNeeded: language))
    bytes.append(UInt8(truncatingIfNeeded: language >> 8))
    // I keeps its case: it is the capital of ı in some languages.
    for letter in letters { append(letter == 0x49 ? letter : FoldedLetters.shared.lowercase(letter), to: &bytes) }
  }

  private static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    if scalar < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    } else if let scalar = Unicode.Scalar(scalar) {
      bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
  }

  func term(of form: Form) -> Term { concepts[Int(form.concept)].terms[Int(form.term)] }
}
