public import BitextModel

/// Writes a glossary of two languages in UTX 1.11 (Universal Terminology eXchange, AAMT): source, target, part of speech, status, id.
///
/// The status is that of the target: preferred is approved, admitted is provisional, deprecated is forbidden. A source that is deprecated, or begins with `#`,
/// has no place. Every part of speech is a noun, since names and terms are.
public enum UTXGlossary {
  /// Writes the lines, sorted by source, target and id.
  ///
  /// - Throws: ``GlossaryError/noSuchLanguage(_:known:)`` where the glossary has no form in one of the languages; what the
  ///   sink throws.
  /// - Complexity: O(*n* log *n*) in terms.
  public static func write(
    _ termBase: TermBase, from source: LanguageTag, to target: LanguageTag, to sink: inout some ByteSink
  ) throws {
    try termBase.require([source, target])
    var rows: Set<[String]> = []
    for concept in termBase.concepts {
      let targets = concept.terms(in: target)
      let sources = concept.terms(in: source).filter { $0.status != .deprecated && !$0.form.hasPrefix("#") }
      for (place, term) in sources.enumerated() {
        // All targets once, with the source to write; other sources lead to the target to write.
        for other in place == 0 ? targets[...] : targets.prefix(1) {
          rows.insert([term.form, other.form, "noun", Self.status(other.status), concept.id])
        }
      }
    }
    let lines = rows.map { $0.map(Cell.plain).joined(separator: "\t") + "\n" }
    let head = """
      #UTX 1.11; \(source.canonical)/\(target.canonical); copyright: not stated; license: not stated
      #src\ttgt\tsrc:pos\tterm status\tconcept ID

      """
    try sink.write(head + lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined())
  }

  private static func status(_ status: TermStatus) -> String {
    switch status {
    case .preferred: "approved"
    case .admitted: "provisional"
    case .deprecated: "forbidden"
    }
  }
}

extension TermBase {
  /// - Throws: ``GlossaryError/noSuchLanguage(_:known:)`` for a language in which there is no form.
  func require(_ languages: [LanguageTag]) throws(GlossaryError) {
    let known = self.languages
    for language in languages where !known.contains(where: { $0.isWritten(as: language) }) {
      throw .noSuchLanguage(language, known: known)
    }
  }
}
