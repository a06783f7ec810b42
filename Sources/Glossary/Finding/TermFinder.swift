public import BitextModel

/// Finds the names and terms of a glossary in running text.
///
/// A text is cut into words, which are looked up by their folded spelling, whole and as a known word with an ending; runs of words are followed in a
/// tree of forms. Case, accents, the kind of apostrophe and hyphen, and a single line end between words do not matter, except that
/// - letters that a language's alphabet has for itself are told apart in its forms (az `ı` and `i`),
/// - a name of one word, articles apart, begins with a capital where its form does, unless it is a title,
/// - a form in capitals only is found in capitals; from four letters on also with one capital at its front (`Otan`).
///
/// Of the forms that begin at a word the longest counts, and mentions do not overlap. A word may have the endings that its language's
/// data file lists. Where a form is the family name of a longer form of its concept, a given name before it that is spelt nearly as in any of the
/// concept's forms belongs to the mention (`Bret Kavano` for `Brett Kavanaugh`, `V. Putin`).
public struct TermFinder: Sendable {
  let table: FormTable
  let tree: FormTree
  let alternates: AlternateSpellings
  /// For each form, the next one of the same words.
  let nextForm: [Int32]
  /// For the spelling of a family name, the forms of people that end with it.
  let families: [Int32: [Int32]]

  /// Forms of more than 64 words, or with a word of more than 512 letters, which are not looked for.
  public var omittedTerms: [Term] { table.omitted }

  /// Whether a form of a language is there to be found.
  public func hasForms(in language: LanguageTag) -> Bool { table.languagesOfForms.contains { $0.matches(language) } }

  /// Builds the tables.
  ///
  /// - Parameters:
  ///   - orthographies: what is known of the languages; a language without an entry has no endings and no letters of its own.
  ///   - shields: names that are not told of, inside which no other is found (`New South Wales`).
  /// - Complexity: O(*n*) in bytes of all forms.
  public init(_ termBase: TermBase, orthographies: [Orthography] = [], shields: [Concept] = []) {
    var table = FormTable(termBase.concepts, shields: shields, orthographies: orthographies)
    var tree = FormTree()
    var alternates = AlternateSpellings()
    var nextForm: [Int32] = []
    nextForm.reserveCapacity(table.forms.count)
    for (number, form) in table.forms.enumerated() {
      var node = FormTree.root
      for place in 0..<Int(form.wordCount) {
        let word = table.word(place, of: form)
        node = tree.insert(word.key, under: node)
        if place > 0, !word.gap.breaks.isEmpty { tree.setBehindBreak(node) }
      }
      nextForm.append(tree.nodes[Int(node)].form)
      tree.setForm(Int32(number), at: node)
      if let grammar = table.orthographies[Int(form.language)]?.suffixes, !grammar.isEmpty {
        alternates.add(form, grammar, to: &table)
      }
    }
    var families: [Int32: [Int32]] = [:]
    for (number, form) in table.forms.enumerated() where table.hasFamilyName(form) {
      families[table.lastWord(of: form).key, default: []].append(Int32(number))
    }
    self.families = families
    self.table = table
    self.tree = tree
    self.alternates = alternates
    self.nextForm = nextForm
  }

  /// Finds all mentions, in the order of the text.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - language: whose forms are looked for; those of all languages where none is given.
  /// - Complexity: O(*n* · *d*) in bytes, *d* ≤ 64 the words of the longest form; in ordinary text *d* is nearly 1, as few words begin a form.
  public func mentions(in text: String, language: LanguageTag? = nil) -> [Mention] {
    var mentions: [Mention] = []
    var text = text
    text.makeContiguousUTF8()
    forEachMention(in: text.utf8.span, language: language) { mentions.append($0) }
    return mentions
  }

  /// Calls `body` with each mention, in the order of the text; memory does not grow with the text.
  ///
  /// - Parameters:
  ///   - text: UTF-8; bytes that are not stand between words.
  ///   - language: as for ``mentions(in:language:)``.
  /// - Throws: what `body` throws, upon which the search ends.
  /// - Complexity: as for ``mentions(in:language:)``.
  public func forEachMention(
    in text: Span<UInt8>, language: LanguageTag? = nil, _ body: (Mention) throws -> Void
  ) rethrows {
    var search = TermSearch(self, language: language)
    try search.run(text, body)
  }
}
