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
    /// Whether it is written in capitals only, so that they tell it from an ordinary word.
    let isAcronym: Bool
    let beginsUppercase: Bool
  }

  struct Word: Sendable {
    /// The number of the word's folded spelling: equal spellings have equal numbers.
    let key: Int32
    let form: Int32
    /// UTF-8 bytes of the form.
    let start: Int32
    let end: Int32
    let letterCount: Int32
  }

  let concepts: [Concept]
  private(set) var forms: [Form] = []
  private(set) var words: [Word] = []
  private(set) var languages: [LanguageTag] = []
  /// The folded spellings of all words; a node's value is the key.
  private(set) var spellings = FlatTrieBuilder()
  /// The folded spelling of each key, one behind the other, in UTF-8.
  private var keyBytes: [UInt8] = []
  private var keyEnds: [Int] = []

  var keyCount: Int { keyEnds.count }

  /// - Complexity: O(*n*) in bytes of all forms.
  init(_ termBase: TermBase) {
    concepts = termBase.concepts
    var languageNumbers: [LanguageTag: Int32] = [:]
    for (conceptIndex, concept) in concepts.enumerated() {
      for (termIndex, term) in concept.terms.enumerated() {
        let scanned = ScannedText(term.form)
        guard let first = scanned.words.first else { continue }
        let language = languageNumbers[term.language] ?? Int32(languages.count)
        if Int(language) == languages.count {
          languages.append(term.language)
          languageNumbers[term.language] = language
        }
        let form = Int32(forms.count)
        forms.append(
          Form(
            concept: Int32(conceptIndex), term: Int32(termIndex), language: language, firstWord: Int32(words.count),
            wordCount: Int32(scanned.words.count),
            isAcronym: scanned.words.count == 1 && first.isAllUppercase && first.letterCount > 1,
            beginsUppercase: first.beginsUppercase))
        for word in scanned.words {
          let node = spellings.node(of: scanned.foldedBytes(of: word).lazy.map(UInt32.init))
          var key = spellings.value(at: node)
          if key == FlatTrie.none {
            key = Int32(keyCount)
            keyBytes += scanned.foldedBytes(of: word)
            keyEnds.append(keyBytes.count)
            spellings.setValue(key, at: node)
          }
          words.append(
            Word(
              key: key, form: form, start: Int32(word.start), end: Int32(word.end),
              letterCount: Int32(word.letterCount)))
        }
      }
    }
  }

  func term(of form: Form) -> Term { concepts[Int(form.concept)].terms[Int(form.term)] }

  func spelling(ofKey key: Int) -> ArraySlice<UInt8> { keyBytes[(key == 0 ? 0 : keyEnds[key - 1])..<keyEnds[key]] }

  func text(of word: Word) -> Substring {
    let form = term(of: forms[Int(word.form)]).form
    return form.slice(Int(word.start)..<Int(word.end))
  }

  func words(of form: Form) -> ArraySlice<Word> {
    words[Int(form.firstWord)..<Int(form.firstWord + form.wordCount)]
  }
}
