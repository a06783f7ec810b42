import BitextModel
public import Glossary

/// Names and terms of the glossary that one side has and the other lacks.
///
/// A word that stands for a name counts as its counterpart: a family name alone, an inhabitant or an adjective of a country.
/// A concept is missing only where the glossary has a form of it in the other language. Terms that are no proper names are remarks, because
/// a translator may well say *he* for *the secretary general*.
public struct NameCheck: Check {
  public let rule = "names"
  public let summary = "a name or term of the glossary is on one side only"

  private let terms: TermFinder
  private let concepts: TermBase

  public init(terms: TermFinder, concepts: TermBase) {
    self.terms = terms
    self.concepts = concepts
  }

  public func findings(in pair: CheckedPair) -> [Finding] {
    let source = terms.mentions(in: pair.source.segment.text, language: pair.source.language)
    let target = terms.mentions(in: pair.target.segment.text, language: pair.target.language)
    var findings: [Finding] = []
    for (concept, mentions) in Self.unmatched(source, in: target) {
      guard let form = form(of: concept, missingIn: pair.target, mentions: target) else { continue }
      findings.append(
        pair.finding(
          rule, severity(concept), "‘\(mentions[0].term.form)’ has no counterpart in the translation",
          remedy: "The glossary has ‘\(form)’", sourceRanges: mentions.map(\.utf8Range)))
    }
    for (concept, mentions) in Self.unmatched(target, in: source) {
      guard let form = form(of: concept, missingIn: pair.source, mentions: source) else { continue }
      findings.append(
        pair.finding(
          rule, .remark, "‘\(mentions[0].term.form)’ (\(form)) is not in the source",
          remedy: "See whether it was added on purpose", targetRanges: mentions.map(\.utf8Range)))
    }
    return findings
  }

  /// The form that a side should have; `nil` where the glossary has none or a word of the side stands for it.
  private func form(of concept: String, missingIn side: TranslationVariant, mentions: [Mention]) -> String? {
    guard let concept = concepts[concept], let form = concept.term(in: side.language)?.form else { return nil }
    let counterparts = NameCounterparts(side.segment, language: side.language, mentions: mentions)
    return counterparts.contains(concept) ? nil : form
  }

  private func severity(_ concept: String) -> Severity {
    concepts[concept]?.type.isProperName == true ? .warning : .remark
  }

  /// The mentions of concepts that the other side does not mention, by concept.
  private static func unmatched(_ mentions: [Mention], in others: [Mention]) -> [(String, [Mention])] {
    let known = Set(others.flatMap { [$0.concept] + $0.otherConcepts })
    let missing = mentions.filter { mention in
      !known.contains(mention.concept) && !mention.otherConcepts.contains(where: known.contains)
    }
    return Dictionary(grouping: missing, by: \.concept).sorted { $0.key < $1.key }
  }
}
