public import BitextModel
import Foundation
import TextAnalysis

/// Finds the concepts that a spelling may mean: known forms, parts of them, and what sounds like them in whatever language it was written.
///
/// Words of a query are taken for words of a form
/// 1. by their loose spelling (case, accents, letters that ASCII lacks),
/// 2. by what they mean, where languages translate them (north, party; Robert and Bob),
/// 3. by how they sound: each word is read by the rules of its language, and in Latin letters by those of others from which names come; strings of sounds
///    are compared with costs that were learnt from pairs of spellings.
///
/// Each way has a cost in nats (−ln of a probability), and so has a word that is left over on one side; the cheapest pairing of words counts. The order
/// of the words is free, and words may be written as one. The score is e^(−cost ÷ what the query weighs), less a little for each difference of letters
/// that is told in the reasons: an order of likelihood and not a probability.
///
/// A class, because it is large: whoever holds it holds a reference.
public final class NameIndex: Sendable {
  let table: NameTable
  let reader: SoundReader
  let costs: SoundCosts
  let meanings: WordMeanings
  let wordSkeletons: SkeletonIndex
  let spanSkeletons: SkeletonIndex
  /// For each language, the words that it elides.
  private let elisions: [String: Set<String>]
  /// For each language whose words take endings behind any letter, these.
  private let endings: [(language: LanguageTag, endings: SuffixAutomaton)]

  private static let leastLettersOfPart = 3

  /// Builds the index.
  ///
  /// - Parameters:
  ///   - orthographies: what is known of the languages; without it there is no matching by sound and no elision.
  ///   - costs: of taking sounds for one another.
  ///   - meanings: words that languages translate.
  /// - Complexity: O(*n*) in bytes of all forms, for each way to read a word.
  public init(
    _ termBase: TermBase, orthographies: [Orthography] = [], costs: SoundCosts = SoundCosts(),
    meanings: WordMeanings = WordMeanings()
  ) {
    reader = SoundReader(orthographies)
    self.costs = costs
    self.meanings = meanings
    table = NameTable(termBase, reader: reader, meanings: meanings)
    wordSkeletons = SkeletonIndex(table.sounds, where: table.isSoundOfWord)
    spanSkeletons = SkeletonIndex(table.sounds, where: table.isSoundOfSpan)
    elisions = Dictionary(orthographies.map { ($0.language.language, $0.elisions) }) { $0.union($1) }
    endings = orthographies.filter { !$0.suffixes.isEmpty && !$0.suffixes.appliesToAnyWord }.map {
      ($0.language, $0.suffixes.endings)
    }
  }

  /// Whether the bytes of a word from a place on are an ending of running text, in a language or in any where none is named.
  func acceptsEnding(_ spelling: [UInt8], from start: Int, language: LanguageTag?) -> Bool {
    endings.contains { known in
      (language == nil || known.language.language == language?.language)
        && known.endings.accepts(spelling, start..<spelling.count)
    }
  }

  /// Looks a spelling up.
  ///
  /// - Parameters:
  ///   - query: a name or term as somebody wrote it, or a part of one.
  ///   - language: the language in which it was written, where that is known: whose rules of case and sound it follows. Forms of
  ///     all languages are found.
  ///   - type: the only type of concept to find; a place is found as any kind of place.
  ///   - limit: the most matches to return.
  ///   - leastScore: what scores less is not returned; below 0.3 few matches mean the query, but the right one may be among them.
  ///   - explains: whether the reasons are wanted: to tell how each sound is spelled takes a quarter of the time.
  /// - Returns: a match a concept, the best first.
  /// - Complexity: O(*s* + *k*) in the skeletons of sounds that the index has, and in the forms whose words resemble those of the query.
  public func lookup(
    _ query: String, language: LanguageTag? = nil, type: ConceptType? = nil, limit: Int = 10, leastScore: Double = 0.3,
    explains: Bool = true
  ) -> [NameMatch] {
    guard limit > 0 else { return [] }
    let text = query.normalized(.nfc)
    var queries = [NameQuery(text)]
    let elided = language.map { elisions[$0.language] ?? [] } ?? elisions.values.reduce(into: []) { $0.formUnion($1) }
    let withoutElision = NameQuery(text, leavingOut: elided)
    if !withoutElision.elisions.isEmpty { queries.append(withoutElision) }
    var candidates: [Candidate] = []
    for query in queries {
      var search = NameSearch(self, words: query.words, language: language, type: type)
      let weight = Double(max(1, search.weight))
      var concepts: Set<Int32> = []
      // Small differences of letters may change the order of the first few.
      for found in search.run()
      where concepts.count < (explains ? limit + 8 : limit) || concepts.contains(table.forms[Int(found.form)].concept) {
        let score = exp(-Double(found.cost) / weight)
        guard score >= leastScore else { break }
        guard isWorthTelling(found, query) else { continue }
        let form = table.forms[Int(found.form)]
        concepts.insert(form.concept)
        let explanation = MatchExplanation(self, query, language: language, found, isBrief: !explains)
        candidates.append(
          Candidate(
            form: found.form, cost: Double(found.cost) / weight, penalty: explanation.penalty,
            reasons: explanation.allReasons))
      }
    }
    candidates.sort { precedes($0, $1, language) }
    var seen: Set<Int32> = []
    var least = 1.0
    return candidates.filter { seen.insert(table.forms[Int($0.form)].concept).inserted }.prefix(limit).map {
      candidate in
      let form = table.forms[Int(candidate.form)]
      least = min(least, max(0, exp(-candidate.cost) * (1 - candidate.penalty)))
      return NameMatch(
        concept: table.concepts[Int(form.concept)], term: table.term(of: form), score: least, reasons: candidate.reasons
      )
    }
  }

  private struct Candidate {
    let form: Int32
    /// In shares of what the query weighs.
    let cost: Double
    let penalty: Double
    let reasons: [MatchReason]
  }

  /// A part of a form is a match only where it is more than a short word such as “de”.
  private func isWorthTelling(_ found: NameSearch.Found, _ query: NameQuery) -> Bool {
    let form = table.forms[Int(found.form)]
    let isWhole = found.hits.reduce(0) { $0 + $1.formWords.nonzeroBitCount } == Int(form.wordCount)
    if isWhole { return true }
    let letters = query.words.indices.filter { place in
      found.hits.contains { $0.queryWords & (1 << UInt32(place)) != 0 }
    }.reduce(0) { $0 + query.words[$1].letterCount }
    return letters >= Self.leastLettersOfPart
  }

  /// The cheaper form; else the one with fewer differences of letters, the better status, then the query's language, then the order of the glossary.
  private func precedes(_ one: Candidate, _ other: Candidate, _ language: LanguageTag?) -> Bool {
    if one.cost != other.cost { return one.cost < other.cost }
    if one.penalty != other.penalty { return one.penalty < other.penalty }
    let (term, otherTerm) = (table.term(of: table.forms[Int(one.form)]), table.term(of: table.forms[Int(other.form)]))
    if term.status != otherTerm.status { return term.status < otherTerm.status }
    if let language, term.language.matches(language) != otherTerm.language.matches(language) {
      return term.language.matches(language)
    }
    return one.form < other.form
  }
}
