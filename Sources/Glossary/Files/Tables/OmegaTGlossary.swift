public import BitextModel

/// Writes a glossary of two languages as OmegaT reads it: source, target and comment, separated by tabs, in UTF-8.
///
/// A source that begins with `#` would be a comment and is left out. Deprecated forms are left out on both sides: OmegaT has no status, and what it shows is what a translator takes. The target is
/// the form to write; other admitted forms are named in the comment.
public enum OmegaTGlossary {
  /// Writes the rows, sorted by source form.
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
      guard let wanted = concept.term(in: target) else { continue }
      let others = concept.terms(in: target).filter { $0.status != .deprecated && $0.form != wanted.form }
      var comment = concept.type.rawValue
      if !others.isEmpty { comment += "; also: " + others.map(\.form).joined(separator: ", ") }
      for term in concept.terms(in: source) where term.status != .deprecated && !term.form.hasPrefix("#") {
        rows.insert([term.form, wanted.form, comment])
      }
    }
    let lines = rows.map { $0.map(Cell.plain).joined(separator: "\t") + "\n" }
    try sink.write(lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined())
  }
}
