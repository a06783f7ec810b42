import BitextModel
import Synchronization

/// The words of one language that the scanner knows, as a trie over word hashes.
final class QuantityLexicon: Sendable {
  let folding: WordFolding
  /// Whether dates of digits with slashes begin with the month: by the region, where the tag has one.
  let hasMonthFirst: Bool
  /// Whether it is not known which of day and month stands first.
  let isOrderOpen: Bool
  /// The numbers of words such as `zweitausend`, to which the rest of the word is added; of languages that write numbers as one
  /// word.
  let thousands: [UInt64: Int]
  /// Words that must be looked at; a bit for each value of some bits of their hash.
  private let filter: [UInt64]
  private let vocabulary: Set<UInt64>
  private let edges: [Edge: Int32]
  private let meanings: [QuantityWord]

  private struct Edge: Hashable {
    let node: Int32
    let word: UInt64
  }

  private static let made = Mutex<[String: QuantityLexicon]>([:])

  /// The lexicon of a language, made once.
  static func of(_ language: LanguageTag) -> QuantityLexicon {
    made.withLock { known in
      if let lexicon = known[language.canonical] { return lexicon }
      let lexicon = QuantityLexicon(language: language)
      known[language.canonical] = lexicon
      return lexicon
    }
  }

  private init(language: LanguageTag) {
    let folding = WordFolding.of(language)
    let calendar = CalendarWords(language: language)
    var trie = Trie()
    let numbers = NumberLexicon(language: language, folding: folding)
    for (words, number) in numbers.phrases { trie.change(words) { if $0.number == nil { $0.number = number } } }
    for joiner in numbers.joiners { trie.change([joiner]) { $0.isJoiner = true } }
    for (word, power) in NumberScales.words(of: language) {
      trie.change(folding.hashes(of: word)) { if $0.power == nil { $0.power = power } }
    }
    for name in calendar.names {
      let date = QuantityWord.Date(
        part: name.part, isDoubtful: name.isAbbreviated || name.isAmbiguous,
        needsCapital: name.form.first?.isUppercase == true)
      trie.change(folding.hashes(of: name.form)) { if $0.date == nil { $0.date = date } }
      if name.isAmbiguous, language.language == "az" {
        let sure = QuantityWord.Date(part: name.part, isDoubtful: false, needsCapital: false)
        for day in ["günü", "gününün", "günündə", "günündən"] {
          trie.change(folding.hashes(of: name.form + " " + day)) { $0.date = sure }
        }
      }
    }
    for word in CenturyWords.words(of: language) { trie.change(folding.hashes(of: word)) { $0.isCentury = true } }
    self.folding = folding
    thousands = numbers.thousands
    hasMonthFirst = language.region != nil && calendar.hasMonthFirst
    isOrderOpen = language.region == nil && calendar.hasMonthFirst
    var filter = [UInt64](repeating: 0, count: Self.filterWords)
    for edge in trie.edges.keys { filter[Self.place(edge.word).word] |= Self.place(edge.word).bit }
    for hash in thousands.keys { filter[Self.place(hash).word] |= Self.place(hash).bit }
    vocabulary = Set(trie.edges.keys.map(\.word))
    (self.filter, edges, meanings) = (filter, trie.edges, trie.meanings)
  }

  /// 64 Kbit.
  private static let filterWords = 1024

  private static func place(_ hash: UInt64) -> (word: Int, bit: UInt64) {
    (Int(hash >> 54), 1 << ((hash >> 48) & 63))
  }

  /// Whether a word may be known; false is certain.
  func mayKnow(_ hash: UInt64) -> Bool { filter[Self.place(hash).word] & Self.place(hash).bit != 0 }

  /// Whether a word stands somewhere in the trie.
  func knows(_ hash: UInt64) -> Bool { vocabulary.contains(hash) }

  /// The number that one word means.
  func number(of word: UInt64) -> QuantityWord.Number? {
    node(after: word, in: Self.root).flatMap { meaning(of: $0).number }
  }

  static let root: Int32 = 0

  /// The place in the trie behind a word.
  func node(after word: UInt64, in node: Int32) -> Int32? { edges[Edge(node: node, word: word)] }

  func meaning(of node: Int32) -> QuantityWord { meanings[Int(node)] }

  private struct Trie {
    var edges: [Edge: Int32] = [:]
    var meanings = [QuantityWord()]

    mutating func change(_ words: [UInt64], _ body: (inout QuantityWord) -> Void) {
      guard !words.isEmpty else { return }
      var node = QuantityLexicon.root
      for word in words {
        let edge = Edge(node: node, word: word)
        if let next = edges[edge] {
          node = next
        } else {
          node = Int32(meanings.count)
          edges[edge] = node
          meanings.append(QuantityWord())
        }
      }
      body(&meanings[Int(node)])
    }
  }
}
