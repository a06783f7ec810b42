import Alignment
public import BitextModel
import Glossary
import Interchange
import Segmentation
import XMLStream

/// Aligns the language versions of a document.
public struct AlignJob: Sendable {
  let session: WorkSession
  private let aligners: AlignerCache
  let glossaryRemarks: [Diagnostic]
  private let embeddings: EmbeddingsJob?

  /// - Parameters:
  ///   - glossaries: files to use instead of the built-in glossary.
  ///   - lexicons: what is known of the words beforehand.
  ///   - embeddings: where the segments' vectors come from; `nil` goes without.
  public init(
    _ session: WorkSession, glossaries: [String] = [], lexicons: LexiconChoice = LexiconChoice(),
    embeddings: EmbeddingsJob? = nil
  ) throws {
    let loader = try GlossaryLoader(session, named: glossaries)
    self.session = session
    aligners = try AlignerCache(
      terms: loader.termFinder(), names: loader.nameKnowledge, lexicons: LexiconLoader(session, lexicons))
    glossaryRemarks = loader.diagnostics
    self.embeddings = embeddings
  }

  /// Segments and aligns files.
  ///
  /// - Parameters:
  ///   - names: what the versions are called; the files' names without folders where it is `nil`.
  ///   - languages: the files' languages in their order; told by name or text where one is `nil`.
  ///   - format: the files' format, where it is not to be recognised.
  ///   - segmented: whether each line is a sentence already.
  ///   - earlier: an alignment of ours, whose accepted and pinned beads are kept.
  public func run(
    paths: [String], names: [String]? = nil, languages: [LanguageTag?]?, format: String? = nil, segmented: Bool = false,
    keeping earlier: String? = nil
  ) throws -> AlignedVersions {
    let watch = Stopwatch()
    var remarks = glossaryRemarks
    var versions: [Bitext.Version] = []
    for (index, path) in paths.enumerated() {
      let language = languages.flatMap { $0.indices.contains(index) ? $0[index] : nil }
      let name = names.flatMap { $0.indices.contains(index) ? $0[index] : nil } ?? DocumentName.of(path)
      if segmented {
        let input = try TextInput(path: path)
        let resolution = try session.languageResolver.resolve(
          given: language, fileName: path, text: input.text, option: "--languages")
        remarks += resolution.remarks(about: path)
        versions.append(.init(name: name, language: resolution.language, segments: SegmentedLines.read(input.text)))
      } else {
        let job = SegmentJob(session, language: language, format: format, option: "--languages")
        let text = try job.run(path: path)
        remarks += text.remarks
        versions.append(.init(name: name, language: text.language, segments: text.segments))
      }
    }
    try checkLanguages(versions, paths: paths)
    let kept = try earlier.map { try KeptBeads(path: $0, in: versions) }
    let bitext = try align(versions, keeping: kept?.beads ?? [])
    return AlignedVersions(
      alignment: AlignmentFile(bitext), remarks: remarks + (kept?.diagnostics ?? []) + takeRemarks(),
      user: session.settings.user.content, watch: watch)
  }

  /// Aligns lists of sentences.
  public func beads(_ versions: [(language: LanguageTag, sentences: [String])]) throws -> [Bead] {
    try align(
      versions.map { version in
        Bitext.Version(
          name: version.language.canonical, language: version.language,
          segments: version.sentences.enumerated().map { index, text in
            PlacedSegment(Segment(text), paragraph: 0, utf8Range: 0..<text.utf8.count, line: index + 1)
          })
      }
    ).beads
  }

  /// Aligns versions with all that is known of their languages.
  func align(_ versions: [Bitext.Version], keeping kept: [Bead] = []) throws -> Bitext {
    try aligners.aligner(for: versions.map(\.language))
      .align(versions, keeping: kept, vectors: embeddings?.vectors(versions) ?? [])
  }

  /// What was noticed of the lexicons and embeddings since this was asked last.
  public func takeRemarks() -> [Diagnostic] { aligners.takeDiagnostics() + (embeddings?.takeRemarks() ?? []) }

  /// Two versions in one language are a slip more often than a wish.
  private func checkLanguages(_ versions: [Bitext.Version], paths: [String]) throws(WorkbenchError) {
    for (index, version) in versions.enumerated() {
      if let other = versions[..<index].firstIndex(where: { $0.language == version.language }) {
        throw WorkbenchError(
          .usage, "\(paths[other]) and \(paths[index]) are both taken for \(version.language)",
          remedy: "Name the languages in the files' order with --languages, such as --languages fr,en.")
      }
    }
  }
}
