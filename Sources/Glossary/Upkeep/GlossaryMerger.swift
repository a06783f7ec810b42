import BitextModel
import TextAnalysis

/// Merges glossaries as ``TermBase`` does, the later one deciding, and tells each disagreement.
///
/// A source or note that the later one leaves empty stays as it was. No form is ever lost: where another form becomes preferred, the
/// earlier one is admitted.
public struct GlossaryMerger: Sendable {
  public private(set) var termBase = TermBase()
  public private(set) var conflicts: [GlossaryConflict] = []
  /// Concepts and forms that were new.
  public private(set) var addedConceptCount = 0
  public private(set) var addedTermCount = 0

  public init(_ termBase: TermBase = TermBase()) { self.termBase = termBase }

  /// Merges another glossary in.
  ///
  /// - Complexity: O(*n*) in its terms, for concepts of a bounded number of terms.
  public mutating func merge(_ later: TermBase) {
    for concept in later.concepts { merge(concept) }
  }

  /// Merges a concept in.
  public mutating func merge(_ concept: Concept) {
    guard let known = termBase[concept.id] else {
      addedConceptCount += 1
      addedTermCount += concept.terms.count
      termBase.merge(concept)
      return
    }
    if known.type != concept.type {
      conflicts.append(
        GlossaryConflict(
          .type, concept.id, earlier: known.type.rawValue, later: concept.type.rawValue,
          message: "\(concept.id) was \(known.type.withArticle) and is now \(concept.type.withArticle)"))
    }
    var concept = concept
    let forms = Dictionary(known.terms.map { (Key($0), $0) }) { first, _ in first }
    let preferred = Dictionary(known.terms.filter { $0.status == .preferred }.map { ($0.language, $0.form) }) {
      first, _ in first
    }
    for place in concept.terms.indices {
      let term = concept.terms[place]
      if let earlier = forms[Key(term)] {
        note(concept.id, earlier, &concept.terms[place])
      } else {
        addedTermCount += 1
      }
      if term.status == .preferred, let other = preferred[term.language], other != term.form {
        let now = concept.terms.first { $0.language == term.language && $0.form == other }?.status ?? .admitted
        conflicts.append(
          GlossaryConflict(
            .preferred, concept.id, language: term.language, earlier: other, later: term.form,
            message: "\(concept.id) in \(term.language): “\(term.form)” is preferred now, “\(other)” is \(now.rawValue)"
          ))
      }
    }
    termBase.merge(concept)
  }

  /// Tells what differs in a form that both have, and fills in what the later one leaves open.
  private mutating func note(_ id: String, _ earlier: Term, _ later: inout Term) {
    if later.source.isEmpty { later.source = earlier.source }
    if later.note.isEmpty { later.note = earlier.note }
    func say(_ kind: GlossaryConflict.Kind, _ before: String, _ now: String) {
      let message =
        "\(id) in \(later.language): the \(kind.rawValue) of “\(later.form)” was “\(before)” and is now “\(now)”"
      conflicts.append(
        GlossaryConflict(kind, id, language: later.language, earlier: before, later: now, message: message))
    }
    if earlier.status != later.status { say(.status, earlier.status.rawValue, later.status.rawValue) }
    if !earlier.source.isEmpty, earlier.source != later.source { say(.source, earlier.source, later.source) }
    if !earlier.note.isEmpty, earlier.note != later.note { say(.note, earlier.note, later.note) }
  }

  private struct Key: Hashable {
    let language: LanguageTag
    let form: String

    init(_ term: Term) { (language, form) = (term.language, term.form) }
  }
}
