import BitextModel
public import Glossary

/// Names that the glossary does not list, and that the other side has not: by how they sound.
///
/// A name is a word with a capital inside a sentence that the language never writes without one in the same file. It is told only with
/// evidence that it should have a counterpart: the same name has one elsewhere in the file, or it is a full name of two words or
/// more, or the other side has a name of its own that nothing on this side sounds like. A word that often has none is translated
/// (*July*, *Pacific*). All findings are remarks, and come at the end, when all that the file says is known.
///
/// It remembers words, names and findings up to ``capacity`` of each.
public struct UnlistedNameCheck: Check {
  public let rule = "names"
  public let summary = "a name of one side that nothing on the other side sounds like"
  public static let capacity = 200_000

  private struct Candidate {
    let finding: Finding
    /// The keys of the name's words.
    let keys: [String]
    let language: LanguageTag
    /// Names of the other side without a counterpart, as keys.
    let rivals: [[String]]
    let otherLanguage: LanguageTag
  }

  private let terms: TermFinder
  private let resemblance: any NameResemblance
  private var ordinary: [LanguageTag: Set<String>] = [:]
  /// How often a word of a name had a counterpart, and how often none.
  private var counts: [LanguageTag: [String: (matched: Int, missing: Int)]] = [:]
  private var candidates: [Candidate] = []

  public init(terms: TermFinder, resemblance: any NameResemblance) {
    self.terms = terms
    self.resemblance = resemblance
  }

  public mutating func findings(in pair: CheckedPair) -> [Finding] {
    let (source, target) = (NamedSide(pair.source, terms), NamedSide(pair.target, terms))
    remember(source)
    remember(target)
    // German writes all nouns with capitals.
    guard source.language.language != "de", target.language.language != "de" else { return [] }
    let missing = unmatched(source, in: target)
    let added = unmatched(target, in: source)
    for name in missing {
      let finding = pair.finding(
        rule, .remark, message(name, source, against: added, target), remedy: "Compare the names of both sides",
        sourceRanges: [source.utf8Range(name)], targetRanges: added.map(target.utf8Range))
      note(
        Candidate(
          finding: finding, keys: source.keys(name), language: source.primary,
          rivals: added.map(target.keys), otherLanguage: target.primary))
    }
    for name in added where missing.isEmpty {
      let finding = pair.finding(
        rule, .remark, "nothing in the source sounds like the name ‘\(target.text(name))’",
        remedy: "See whether it was added on purpose", targetRanges: [target.utf8Range(name)])
      note(
        Candidate(
          finding: finding, keys: target.keys(name), language: target.primary, rivals: [],
          otherLanguage: source.primary))
    }
    return []
  }

  public mutating func finish() -> [Finding] {
    candidates.filter(isLikely).map(\.finding)
  }

  private func isLikely(_ candidate: Candidate) -> Bool {
    guard isName(candidate.keys, candidate.language) else { return false }
    let counts = candidate.keys.compactMap { self.counts[candidate.language]?[$0] }
    if candidate.keys.contains(where: { isTranslated($0, candidate.language) }) { return false }
    if counts.contains(where: { $0.matched >= Self.matchesOfAName && $0.matched > $0.missing }) { return true }
    // English has capitals in titles, too.
    if candidate.keys.count > 1, candidate.language.language != "en" { return true }
    return candidate.rivals.contains { rival in
      isName(rival, candidate.otherLanguage)
        && !rival.contains { self.counts[candidate.otherLanguage]?[$0]?.missing ?? 0 >= Self.missesOfAWord }
    }
  }

  /// Whether a word has no counterpart so often that it is none of a name.
  private func isTranslated(_ key: String, _ language: LanguageTag) -> Bool {
    guard let count = counts[language]?[key] else { return false }
    return count.missing >= Self.missesOfAWord && count.matched < count.missing
  }

  private static let missesOfAWord = 3
  private static let matchesOfAName = 2

  /// Whether none of the words is ever written without a capital.
  private func isName(_ keys: [String], _ language: LanguageTag) -> Bool {
    !keys.contains { ordinary[language]?.contains($0) ?? false }
  }

  private mutating func note(_ candidate: Candidate) {
    if candidates.count < Self.capacity { candidates.append(candidate) }
  }

  private mutating func remember(_ side: NamedSide) {
    let language = side.primary
    for word in side.names.words where !word.beginsUppercase && ordinary[language]?.count ?? 0 < Self.capacity {
      ordinary[language, default: []].insert(word.text)
    }
  }

  /// The names of a side that the glossary does not know and that have no counterpart; remembers those that have one.
  private mutating func unmatched(_ side: NamedSide, in other: NamedSide) -> [Range<Int>] {
    let capitals = other.names.words.filter(\.beginsUppercase).map(\.text)
    let others = other.names.words.filter { !$0.beginsUppercase && $0.text.unicodeScalars.count > 3 }.map(\.text)
    let language = side.primary
    return side.names.names.filter { name in
      guard !side.isListed(name) else { return false }
      var isFound = false
      for (word, key) in zip(side.names.words[name], side.keys(name)) {
        if isTranslated(key, language) {
          // It will not be told, so that nothing need be compared.
          isFound = true
        } else if resemblance.resembles(word.text, in: side.language, anyOf: capitals, in: other.language) {
          isFound = true
          count(key, language) { $0.matched += 1 }
        } else {
          // An adjective has no capital in all languages.
          isFound = isFound || resemblance.resembles(word.text, in: side.language, anyOf: others, in: other.language)
          count(key, language) { $0.missing += 1 }
        }
      }
      return !isFound
    }
  }

  private mutating func count(
    _ key: String, _ language: LanguageTag, _ change: (inout (matched: Int, missing: Int)) -> Void
  ) {
    guard counts[language]?[key] != nil || counts[language]?.count ?? 0 < Self.capacity else { return }
    change(&counts[language, default: [:]][key, default: (0, 0)])
  }

  private func message(
    _ name: Range<Int>, _ source: NamedSide, against added: [Range<Int>], _ target: NamedSide
  ) -> String {
    let text = "nothing in the translation sounds like the name ‘\(source.text(name))’"
    return added.isEmpty ? text : "\(text); it has \(added.map { "‘\(target.text($0))’" }.joined(separator: ", "))"
  }
}
