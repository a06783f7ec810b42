public import BitextModel

/// Finds the names and terms of a glossary in running text.
///
/// A text is cut into words, which are looked up in a trie of the glossary's words; runs of words are looked up in a trie of forms. Case,
/// accents, the kind of apostrophe and hyphen, and a single line end between words do not matter, except that
/// - letters that a language's alphabet has for itself are told apart in its forms (az `ı` and `i`),
/// - a proper name of one word begins with a capital where its form does,
/// - a form in capitals only is found in capitals; from four letters on also with one capital at its front (`Otan`).
///
/// Of the forms that begin at a word the longest counts, and mentions do not overlap. A word may have the endings that its language's
/// data file lists.
public struct TermFinder: Sendable {
  /// A word's spelling before an ending that changes the word's last letter.
  struct Alternate: Sendable {
    let key: Int32
    let language: Int32
    /// The next one of the same spelling.
    let next: Int32
  }

  let table: FormTable
  /// From folded bytes to the key of a word.
  let spellings: FlatTrie
  /// From folded bytes to an index into ``alternates``.
  let alternateSpellings: FlatTrie
  let alternates: [Alternate]
  /// From keys to the first of the forms that they make.
  let sequences: FlatTrie
  /// For each form, the next one of the same keys.
  let nextForm: [Int32]
  /// For each language of the table, what is known of how it is written.
  let orthographies: [Orthography?]

  /// Builds the automaton.
  ///
  /// - Parameter orthographies: what is known of the languages; a language without an entry has no endings and no letters of its own.
  /// - Complexity: O(*n*) in bytes of all forms.
  public init(_ termBase: TermBase, orthographies: [Orthography] = []) {
    let table = FormTable(termBase)
    let ofLanguage = table.languages.map { language in
      orthographies.last { $0.language.language == language.language }
    }
    var sequences = FlatTrieBuilder()
    var nextForm: [Int32] = []
    nextForm.reserveCapacity(table.forms.count)
    var changed = FlatTrieBuilder()
    var alternates: [Alternate] = []
    for (number, form) in table.forms.enumerated() {
      let words = table.words(of: form)
      let node = sequences.node(of: words.lazy.map { UInt32($0.key) })
      nextForm.append(sequences.value(at: node))
      sequences.setValue(Int32(number), at: node)
      guard let suffixes = ofLanguage[Int(form.language)]?.suffixes else { continue }
      for word in suffixes.appliesToAnyWord ? words : words.suffix(1) {
        let spelling = table.spelling(ofKey: Int(word.key))
        for alternation in suffixes.alternations where spelling.count > 2 && spelling.last == alternation.from {
          let node = changed.node(of: (spelling.dropLast() + [alternation.to]).map(UInt32.init))
          alternates.append(Alternate(key: word.key, language: form.language, next: changed.value(at: node)))
          changed.setValue(Int32(alternates.count - 1), at: node)
        }
      }
    }
    self.table = table
    self.orthographies = ofLanguage
    self.sequences = FlatTrie(sequences)
    self.nextForm = nextForm
    self.alternates = alternates
    spellings = FlatTrie(table.spellings)
    alternateSpellings = FlatTrie(changed)
  }

  /// Finds all mentions, in the order of the text.
  ///
  /// - Parameters:
  ///   - text: any text; long ones are held in memory.
  ///   - language: whose forms are looked for; those of all languages where none is given.
  /// - Complexity: O(*n* · *d*) in bytes, *d* the words of the longest form; in ordinary text *d* is nearly 1, as few words begin a form.
  public func mentions(in text: String, language: LanguageTag? = nil) -> [Mention] {
    var search = TermSearch(self, text, language: language)
    return search.run()
  }
}
