import Alignment
public import BitextModel
import Interchange
import XMLStream

/// Makes lexicons, and shows what is in them.
public struct LexiconJob {
  private let session: WorkSession

  public init(_ session: WorkSession) { self.session = session }

  /// What making a lexicon did.
  public struct Report: Sendable {
    public let record: LexiconRecord
    public let diagnostics: [Diagnostic]
    /// How long it took, and what to do next.
    public let summary: String
  }

  /// Learns a lexicon from memories and files of translations, and writes it.
  ///
  /// - Parameters:
  ///   - memories: by name or path.
  ///   - from: the languages; where they are `nil`, the output's name says them (`fr-en.lexicon`), or the settings.
  public func learn(
    memories: [String], from: LanguageTag?, to: LanguageTag?, output: String
  ) throws -> Report {
    let watch = Stopwatch()
    guard !memories.isEmpty else {
      throw WorkbenchError(.usage, "there is nothing to learn from", remedy: "Name a memory or a file with --memory.")
    }
    let languages = try pair(from, to, files: [output])
    try OutputProtection.check(output, against: memories, memories: memories.map { MemoryLocation($0) })
    var diagnostics: [Diagnostic] = []
    let learnt = try LearntLexicon(of: memories.map { try TranslationSource($0, assuming: languages) }, languages) {
      diagnostics.append($0)
    }
    guard learnt.lexicon.count > 0 else {
      throw WorkbenchError(
        .badData, "no pair of words \(languages.text) can be learnt from \(memories.joined(separator: ", "))",
        remedy: "Check the languages: dragoman memory stats shows those of a memory.")
    }
    return try write(learnt.lexicon, to: output, diagnostics, watch)
  }

  /// Makes a lexicon of a dictionary, and writes it.
  ///
  /// - Parameters:
  ///   - from: the language of its headwords, and that of its translations; where they are `nil`, a file's name says them.
  ///   - format: a ``DictionaryFormat``, where it is told wrong.
  public func `import`(
    dictionary path: String, from: LanguageTag?, to: LanguageTag?, format: String?, output: String
  ) throws -> Report {
    let watch = Stopwatch()
    try OutputProtection.check(output, against: [path])
    var file = DictionaryFile(path: path)
    if let format {
      guard let known = DictionaryFormat(rawValue: format) else {
        throw WorkbenchError(
          .usage, "there is no format of dictionaries called \(format)",
          remedy: "Known are \(DictionaryFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      file.format = known
    }
    var diagnostics: [Diagnostic] = []
    let given = from != nil || to != nil
    // What the user says wins over what the name says; a lexicon says its languages itself.
    if given { file.languages = try pair(from, to, files: [path, output]) }
    let named = LanguagePair(inFileName: output).map { LanguagePair.inAnyRegion($0.source, $0.target) }
    let lexicon = try file.lexicon(named, usual: try? pair(nil, nil, files: [])) { diagnostics.append($0) }
    return try write(lexicon, to: output, diagnostics, watch)
  }

  /// A lexicon in numbers.
  public func facts(of path: String) throws -> (record: LexiconRecord, diagnostics: [Diagnostic]) {
    let (lexicon, diagnostics) = try lexicon(path)
    return (LexiconRecord(lexicon, file: path), diagnostics)
  }

  /// The pairs of a word, on whichever side it is, the most probable first.
  public func pairs(of word: String, in path: String) throws -> [LexiconPairRecord] {
    let lexicon = try lexicon(path).lexicon
    var found: [Lexicon.Entry] = []
    if let key = WordKeys(language: lexicon.source).keys(in: word).first, let place = lexicon.sourcePlace(of: key) {
      found += lexicon.entries(ofSource: place).sorted { $0.forward > $1.forward }
    }
    let swapped = lexicon.swapped
    if let key = WordKeys(language: swapped.source).keys(in: word).first, let place = swapped.sourcePlace(of: key) {
      found += swapped.entries(ofSource: place).sorted { $0.forward > $1.forward }.map {
        Lexicon.Entry($0.target, $0.source, forward: $0.backward, backward: $0.forward)
      }.filter { !found.contains($0) }
    }
    return found.map { LexiconPairRecord($0) }
  }

  /// Writes a lexicon as a table for people.
  public func export(_ path: String, to output: String) throws {
    try OutputProtection.check(output, against: [path])
    let lexicon = try lexicon(path).lexicon
    let file = try OutputFile(path: output)
    try LexiconTable.write(lexicon) { try file.write(Array("\($0)\n".utf8)) }
    try file.commit()
  }

  private func lexicon(_ path: String) throws -> (lexicon: Lexicon, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let usual = try? pair(nil, nil, files: [])
    return (try DictionaryFile(path: path).lexicon(nil, usual: usual) { diagnostics.append($0) }, diagnostics)
  }

  private func write(
    _ lexicon: Lexicon, to output: String, _ diagnostics: [Diagnostic], _ watch: Stopwatch
  ) throws -> Report {
    let file = try OutputFile(path: output)
    try file.write(LexiconFile.bytes(of: lexicon))
    try file.commit()
    return Report(
      record: LexiconRecord(lexicon, file: output), diagnostics: diagnostics,
      summary: "done in \(watch.text). Next: dragoman align … --dictionary \(output)")
  }

  private func pair(_ from: LanguageTag?, _ to: LanguageTag?, files: [String]) throws -> LanguagePair {
    let named = files.compactMap { LanguagePair(inFileName: $0) }.first
    let source = from ?? named?.source ?? session.settings.from.content
    let target = to ?? named?.target ?? session.settings.to.content.first
    guard let source, let target, source.language != target.language else {
      throw WorkbenchError(
        .usage, "the two languages are not known",
        remedy: "Name them with --from and --to, or in the file's name, such as fr-en.lexicon.")
    }
    return .inAnyRegion(source, target)
  }
}
