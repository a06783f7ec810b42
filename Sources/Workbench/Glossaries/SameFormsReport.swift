import BitextModel
import Glossary

/// Concepts of a merged glossary that are probably one under two ids.
enum SameFormsReport {
  /// The glossary, with such concepts made one if that is wanted, and all that is to be told.
  static func settled(
    _ merger: GlossaryMerger, unifies: Bool
  ) -> (termBase: TermBase, conflicts: [GlossaryConflict]) {
    let found = SameForms.unified(merger.termBase)
    let conflicts = found.pairs.map { pair in
      let languages = pair.languages.map(\.canonical).joined(separator: ", ")
      let what = "\(pair.second) has the same forms as \(pair.first) in \(languages), such as “\(pair.form)”"
      let then =
        !pair.agreesEverywhere
        ? "in other languages they differ" : unifies ? "they are one now" : "--unify makes them one"
      return GlossaryConflict(
        .sameForms, pair.second, language: pair.languages.first, earlier: pair.first, later: pair.second,
        message: "\(what); \(then)")
    }
    return (unifies ? found.termBase : merger.termBase, merger.conflicts + conflicts)
  }
}
