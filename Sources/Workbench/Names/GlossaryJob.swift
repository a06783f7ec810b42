public import BitextModel
import Glossary
import Interchange
import XMLStream

/// Lists the glossary, and writes it for other programs.
public final class GlossaryJob {
  private let session: WorkSession
  private let glossary: GlossaryLoader
  /// What is listed and written.
  private let termBase: TermBase

  /// - Parameters:
  ///   - glossaries: files to use instead of the built-in glossary.
  ///   - hasCommonNames: whether what is listed and written has ICU's names of countries, cities and languages, too.
  public init(_ session: WorkSession, glossaries: [String] = [], hasCommonNames: Bool = false) throws {
    self.session = session
    glossary = try GlossaryLoader(session, named: glossaries)
    termBase = hasCommonNames ? glossary.termBaseForLookUp() : glossary.termBase
  }

  /// What was noticed in reading the glossary.
  public var remarks: [Diagnostic] { glossary.diagnostics }

  /// The concepts of a type, with their forms in some languages; all where none is named.
  public func concepts(type: String?, languages: [LanguageTag]) throws -> [ConceptRecord] {
    let wanted = try type.flatMap { try ConceptTypeName.read($0) }
    return termBase.sortedConcepts.filter { wanted == nil || $0.type == wanted }.map {
      ConceptRecord(
        concept: $0.id, type: $0.type.rawValue, forms: NameRecord.Form.list(of: $0, in: languages))
    }
  }

  /// Writes the glossary.
  ///
  /// - Parameter languages: those to write; all where empty. OmegaT needs two, the source first.
  public func export(
    to output: String, as format: GlossaryFormat, languages: [LanguageTag]
  ) throws -> GlossaryExportRecord {
    let chosen = TermBase(
      termBase.concepts.compactMap { concept in
        var concept = concept
        concept.terms.removeAll { !$0.language.matches(anyOf: languages) }
        return concept.terms.isEmpty ? nil : concept
      })
    var file = try OutputFile(path: output)
    switch format {
    case .tsv: try GlossaryWriter.write(chosen, to: &file)
    case .wide: try WideTable(.tab).write(chosen, languages: languages, to: &file)
    case .tbx: try TBXGlossary(title: "Dragoman glossary", languages: languages).write(chosen, to: &file)
    case .omegat:
      guard languages.count == 2 else {
        throw WorkbenchError(.usage, "OmegaT's glossary has two languages", remedy: "Name them, such as fr,az.")
      }
      try OmegaTGlossary.write(chosen, from: languages[0], to: languages[1], to: &file)
    }
    try file.commit()
    let concepts = chosen.concepts
    return GlossaryExportRecord(
      output: output, format: format.rawValue, concepts: concepts.count,
      terms: concepts.map(\.terms.count).reduce(0, +))
  }
}
