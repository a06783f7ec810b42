public import BitextModel
import TextAnalysis

/// Finds concepts under different ids that have forms in common.
public enum SameForms {
  /// Two concepts and the forms that both have.
  public struct Pair: Hashable, Sendable {
    /// The one that comes first in the glossary.
    public let first: String
    public let second: String
    /// The languages in which they share a form, sorted.
    public let languages: [LanguageTag]
    /// A form that they share in the first of them.
    public let form: String
    /// Whether they share one in all languages that both have, so that they may be taken for one: the two Congos share some and not all.
    public let agreesEverywhere: Bool
  }

  /// So many concepts of one form are compared with each other; a form that more share tells nothing.
  private static let mostOwners = 8

  /// The pairs whose types go together and that share a form in at least two languages, or in the only language of both.
  ///
  /// - Complexity: O(*n*) in terms.
  public static func pairs(in termBase: TermBase) -> [Pair] {
    struct Key: Hashable {
      let language: LanguageTag
      let form: String
    }
    struct Ends: Hashable {
      let first: Int
      let second: Int
    }
    let concepts = termBase.concepts
    var owners: [Key: [Int]] = [:]
    for (number, concept) in concepts.enumerated() {
      for term in concept.terms where term.status != .deprecated {
        let key = Key(language: term.language, form: SpellingKey.strict(term.form, language: term.language))
        if owners[key]?.last != number { owners[key, default: []].append(number) }
      }
    }
    var shared: [Ends: [LanguageTag: String]] = [:]
    for (key, numbers) in owners where numbers.count > 1 && numbers.count <= mostOwners {
      for (place, first) in numbers.enumerated() {
        for second in numbers[(place + 1)...] where concepts[first].type.mayBe(concepts[second].type) {
          let form = shared[Ends(first: first, second: second)]?[key.language]
          shared[Ends(first: first, second: second), default: [:]][key.language] = min(form ?? key.form, key.form)
        }
      }
    }
    return shared.compactMap { ends, forms -> (Ends, Pair)? in
      let (one, other) = (concepts[ends.first], concepts[ends.second])
      let common = Set(one.languages).intersection(other.languages)
      // In one language, two concepts may well be called the same.
      let isEnough = forms.count >= 2 || (common.count == 1 && one.languages == other.languages)
      guard isEnough, let language = forms.keys.min(), let form = forms[language] else {
        return nil
      }
      let pair = Pair(
        first: one.id, second: other.id, languages: forms.keys.sorted(), form: form,
        agreesEverywhere: common.isSubset(of: forms.keys))
      return (ends, pair)
    }.sorted { ($0.0.first, $0.0.second) < ($1.0.first, $1.0.second) }.map(\.1)
  }

  /// The glossary with such concepts made one that agree in all languages, under the id that comes first.
  ///
  /// - Returns: the glossary, and all pairs.
  /// - Complexity: O(*n*) in terms.
  public static func unified(_ termBase: TermBase) -> (termBase: TermBase, pairs: [Pair]) {
    let pairs = pairs(in: termBase)
    var heads: [String: String] = [:]
    func head(_ id: String) -> String {
      var id = id
      while let next = heads[id] { id = next }
      return id
    }
    for pair in pairs where pair.agreesEverywhere {
      let (first, second) = (head(pair.first), head(pair.second))
      if first != second { heads[second] = first }
    }
    var made = TermBase()
    for concept in termBase.concepts {
      let id = head(concept.id)
      guard id != concept.id, let first = made[id] else {
        made.merge(concept)
        continue
      }
      // The first one decides: what the other prefers is admitted beside it.
      let known = Set(first.terms.map { [$0.language.canonical, $0.form] })
      let preferred = Set(first.terms.filter { $0.status == .preferred }.map(\.language))
      var later = Concept(id: id, type: first.type)
      for var term in concept.terms where !known.contains([term.language.canonical, term.form]) {
        if term.status == .preferred, preferred.contains(term.language) { term.status = .admitted }
        later.terms.append(term)
      }
      made.merge(later)
    }
    return (made, pairs)
  }
}
