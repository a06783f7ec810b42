public import BitextModel
public import Glossary
import TextAnalysis

/// Tells whether two names of two languages may be one, by how they sound.
public protocol NameResemblance: Sendable {
  /// Whether a name has a counterpart among others.
  ///
  /// - Parameters:
  ///   - name: one word, in `language`.
  ///   - others: words of the other language, with endings.
  func resembles(
    _ name: String, in language: LanguageTag, anyOf others: [String], in otherLanguage: LanguageTag
  ) -> Bool
}

/// Resemblance by consonants, and where that finds none by the rules of the languages' sounds.
public struct SoundResemblance: NameResemblance {
  private let orthographies: [Orthography]
  private let costs: SoundCosts
  private let leastScore: Double

  /// - Parameters:
  ///   - orthographies: what is known of the languages' sounds.
  ///   - costs: of taking sounds for one another.
  ///   - leastScore: from which score of ``NameIndex`` on a name is taken for the same.
  public init(_ orthographies: [Orthography], costs: SoundCosts = SoundCosts(), leastScore: Double = 0.45) {
    self.orthographies = orthographies
    self.costs = costs
    self.leastScore = leastScore
  }

  public func resembles(
    _ name: String, in language: LanguageTag, anyOf others: [String], in otherLanguage: LanguageTag
  ) -> Bool {
    let frame = ConsonantFrame(name)
    if others.contains(where: { frame.agrees(with: ConsonantFrame($0)) }) { return true }
    guard !others.isEmpty else { return false }
    let terms = TermBase([
      Concept(id: "other", type: .person, terms: others.map { Term($0, language: otherLanguage) })
    ])
    let languages = [language.language, otherLanguage.language]
    let index = NameIndex(
      terms, orthographies: orthographies.filter { languages.contains($0.language.language) }, costs: costs)
    return (index.lookup(name, language: language, limit: 1).first?.score ?? 0) >= leastScore
  }
}
