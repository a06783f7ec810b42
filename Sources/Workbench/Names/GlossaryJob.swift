public import BitextModel
import Glossary
import Interchange
import TextAnalysis
import XMLStream

/// Lists the glossary, finds it in text, and writes it for other programs.
public final class GlossaryJob {
  private let session: WorkSession
  private let glossary: GlossaryLoader
  /// Made when something is looked for first.
  private lazy var finder = glossary.termFinder()
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

  /// What was found in a text, and what was guessed on the way.
  public struct Finding: Sendable {
    public let records: [MentionRecord]
    public let remarks: [Diagnostic]
  }

  /// Finds the glossary's forms in a file.
  public func find(path: String, language: LanguageTag?) throws -> Finding {
    let reader = try TextInput(path: path)
    let resolution = try session.languageResolver.resolve(given: language, fileName: path, text: reader.text)
    let offsets = CodePointOffsets(reader.text)
    let records = finder.mentions(in: reader.text, language: resolution.language).map { mention in
      MentionRecord(
        file: path, line: offsets.line(ofByte: mention.utf8Range.lowerBound),
        start: offsets.codePoints(beforeByte: mention.utf8Range.lowerBound),
        end: offsets.codePoints(beforeByte: mention.utf8Range.upperBound), concept: mention.concept,
        form: mention.term.form, status: mention.term.status.rawValue,
        text: String(reader.text.slice(mention.utf8Range)))
    }
    return Finding(records: records, remarks: resolution.remarks(about: path))
  }

  /// Finds the glossary's forms in a text: where each is, in code points, and of which concept.
  public func mentions(in text: String, language: LanguageTag?) -> [(start: Int, end: Int, concept: String)] {
    let offsets = CodePointOffsets(text)
    return finder.mentions(in: text, language: language).map { mention in
      (
        offsets.codePoints(beforeByte: mention.utf8Range.lowerBound),
        offsets.codePoints(beforeByte: mention.utf8Range.upperBound), mention.concept
      )
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
