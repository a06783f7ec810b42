import BitextModel
import Glossary

/// What formats of glossaries have no place for.
enum GlossaryLoss {
  /// What of a glossary a format leaves out, and how often.
  static func leftOut(of termBase: TermBase, in format: GlossaryFormat, _ languages: [LanguageTag]) -> [String: Int] {
    let terms = termBase.concepts.flatMap(\.terms)
    var counts: [String: Int] = [:]
    func count(_ what: String, _ isLeftOut: (Term) -> Bool) {
      let number = terms.count(where: isLeftOut)
      if number > 0 { counts[what] = number }
    }
    switch format {
    case .tsv, .tbx2, .tbx3: break
    case .wide, .csv:
      count("deprecated forms") { $0.status == .deprecated }
      // The first form of a cell is read as the preferred one.
      let lead = termBase.concepts.map { concept in
        let preferred = Set(concept.terms.filter { $0.status == .preferred }.map(\.language))
        return Set(concept.terms.filter { $0.status == .admitted }.map(\.language)).subtracting(preferred).count
      }.reduce(0, +)
      if lead > 0 { counts["statuses of admitted forms without a preferred one"] = lead }
      count("sources") { !$0.source.isEmpty }
      count("notes") { !$0.note.isEmpty }
    case .omegat:
      count("deprecated forms") { $0.status == .deprecated }
      count("sources") { !$0.source.isEmpty }
      count("notes") { !$0.note.isEmpty }
      counts["ids"] = termBase.concepts.count
    case .utx:
      count("deprecated forms of the source") { term in
        term.status == .deprecated && languages.first.map { term.language.isWritten(as: $0) } == true
      }
      count("sources") { !$0.source.isEmpty }
      count("notes") { !$0.note.isEmpty }
      counts["types"] = termBase.concepts.count
    }
    if format.isBilingual {
      count("forms that begin with #") { $0.form.hasPrefix("#") }
      let alone = termBase.concepts.count { concept in
        languages.contains { concept.terms(in: $0).isEmpty }
      }
      if alone > 0 { counts["concepts in one of the languages only"] = alone }
    }
    return counts
  }
}
