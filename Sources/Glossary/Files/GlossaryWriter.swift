public import BitextModel

/// Writes a glossary file, as ``GlossaryReader`` reads it.
///
/// Rows are sorted by id, language, status and form (by UTF-8 bytes), so that the same concepts always make the same bytes
/// and a change is a change of its own lines.
public enum GlossaryWriter {
  /// Writes the rows.
  ///
  /// - Parameter comment: lines put above the rows, without their `#`.
  /// - Throws: what the sink throws.
  /// - Complexity: O(*n* log *n*) in terms.
  public static func write(_ termBase: TermBase, comment: [String] = [], to sink: inout some ByteSink) throws {
    var text = ""
    for line in comment { text += "# \(Cell.plain(line))\n" }
    text += "# \(GlossaryReader.columns.joined(separator: "\t"))\n"
    for concept in termBase.sortedConcepts {
      for term in concept.terms.sorted(by: Term.precedes) {
        text += row(concept, term) + "\n"
      }
    }
    try sink.write(text)
  }

  /// A row without its line end.
  static func row(_ concept: Concept, _ term: Term) -> String {
    let cells = [
      concept.id, concept.type.rawValue, term.language.canonical, term.status.rawValue, term.form, term.source,
      term.note,
    ]
    return cells.map(Cell.plain).joined(separator: "\t")
  }
}
