/// A word of a vocabulary of XML, by which a reader knows elements and attributes: in the order of its cases, as numbers.
protocol XMLWord: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  static var vocabulary: XMLVocabulary<Self> { get }
}

extension XMLWord {
  /// The words as an `XMLReader` takes them.
  static var names: [String] { vocabulary.names }

  /// The word at a place in ``names``.
  init?(code: Int) {
    guard Self.vocabulary.words.indices.contains(code) else { return nil }
    self = Self.vocabulary.words[code]
  }

  /// The place in ``names``.
  var code: Int { Self.vocabulary.codes[self] ?? -1 }
}

/// The words of a vocabulary, made once.
struct XMLVocabulary<Word: XMLWord>: Sendable {
  let words = Array(Word.allCases)
  let names = Word.allCases.map(\.rawValue)
  let codes = Dictionary(uniqueKeysWithValues: Word.allCases.enumerated().map { ($0.element, $0.offset) })
}
