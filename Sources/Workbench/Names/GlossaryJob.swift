public import BitextModel
import Glossary

/// Lists the glossary.
public final class GlossaryJob {
  private let glossary: GlossaryLoader
  /// What is listed.
  private let termBase: TermBase

  /// - Parameters:
  ///   - glossaries: files to use instead of the built-in glossary.
  ///   - hasCommonNames: whether what is listed has ICU's names of countries, cities and languages, too.
  public init(_ session: WorkSession, glossaries: [String] = [], hasCommonNames: Bool = false) throws {
    glossary = try GlossaryLoader(session, named: glossaries)
    termBase = hasCommonNames ? glossary.termBaseForLookUp() : glossary.termBase
  }

  /// What was noticed in reading the glossary.
  public var remarks: [Diagnostic] { glossary.diagnostics }

  /// The concepts of a type, with their forms in some languages; all where none is named.
  public func concepts(type: String?, languages: [LanguageTag]) throws -> [ConceptRecord] {
    let wanted = try type.flatMap { try ConceptTypeName.read($0) }
    return termBase.sortedConcepts.filter { wanted == nil || $0.type == wanted }.map {
      ConceptRecord($0, in: languages)
    }
  }
}
