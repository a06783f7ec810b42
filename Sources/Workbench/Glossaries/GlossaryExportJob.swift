public import BitextModel
import Glossary
import XMLStream

/// Writes the glossary for other programs.
public struct GlossaryExportJob {
  private let termBase: TermBase
  /// What was noticed in reading the glossary.
  public let remarks: [Diagnostic]

  /// - Parameters:
  ///   - glossaries: files to use instead of the built-in glossary.
  ///   - hasCommonNames: whether what is written has ICU's names of countries, cities and languages, too.
  public init(_ session: WorkSession, glossaries: [String] = [], hasCommonNames: Bool = false) throws {
    let loader = try GlossaryLoader(session, named: glossaries)
    termBase = hasCommonNames ? loader.termBaseForLookUp() : loader.termBase
    remarks = DiagnosticLimit.shown(loader.diagnostics)
  }

  /// Writes the glossary.
  ///
  /// - Parameters:
  ///   - languages: those to write; all where empty. OmegaT and UTX need two, the source first.
  ///   - type: the only type of concept to write.
  ///   - forExcel: whether a wide table begins with a byte order mark and has the line ends of Windows.
  /// - Throws: a ``WorkbenchError`` for languages that do not go with the format; the error of an output that cannot be written.
  public func run(
    to output: String, as format: GlossaryFormat, languages: [LanguageTag] = [], type: String? = nil,
    forExcel: Bool = false
  ) throws -> GlossaryExportRecord {
    let wanted = try type.flatMap { try ConceptTypeName.read($0) }
    let chosen = TermBase(
      termBase.concepts.compactMap { concept in
        var concept = concept
        concept.terms.removeAll { !$0.language.isWritten(asAnyOf: languages) }
        return concept.terms.isEmpty || (wanted != nil && concept.type != wanted) ? nil : concept
      })
    guard !format.isBilingual || languages.count == 2 else {
      throw WorkbenchError(
        .usage, "\(format.rawValue) has two languages", remedy: "Name them, the source first, such as fr,az.")
    }
    if output != "-" { UnfinishedFiles.removeThoseOfKilledRuns(into: output) }
    var file = try OutputFile(path: output)
    switch format {
    case .tsv: try GlossaryWriter.write(chosen, to: &file)
    case .wide: try WideTable(.tab, hasByteOrderMark: forExcel).write(chosen, languages: languages, to: &file)
    case .csv: try WideTable(.comma, hasByteOrderMark: forExcel).write(chosen, languages: languages, to: &file)
    case .tbx2: try TBXGlossary(.two, title: Self.title, languages: languages).write(chosen, to: &file)
    case .tbx3: try TBXGlossary(.three, title: Self.title, languages: languages).write(chosen, to: &file)
    case .omegat: try OmegaTGlossary.write(chosen, from: languages[0], to: languages[1], to: &file)
    case .utx: try UTXGlossary.write(chosen, from: languages[0], to: languages[1], to: &file)
    }
    try file.commit()
    let concepts = chosen.concepts
    return GlossaryExportRecord(
      output: output, format: format.rawValue, concepts: concepts.count,
      terms: concepts.map(\.terms.count).reduce(0, +), leftOut: GlossaryLoss.leftOut(of: chosen, in: format, languages),
      formulaLike: format == .csv || format == .wide ? WideTable(.comma).formulaCount(in: chosen) : 0)
  }

  private static let title = "Dragoman glossary"
}
