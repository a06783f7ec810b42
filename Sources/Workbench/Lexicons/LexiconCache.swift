import Alignment
import BitextModel
import Foundation
import Memory
import XMLStream

/// Lexicons that were learnt from files of the user, kept until the files change: in `$XDG_CACHE_HOME/dragoman/lexicons`.
///
/// The name of a kept file says of which source and languages it is, and of which state of the source: of a memory its acts and units, since to read one
/// changes its file, and of another file its size and time.
struct LexiconCache {
  /// Where a lexicon of so many pairs of segments is made again in a second, it is made again whenever its source changed.
  static let quickPairCount = 50_000
  /// A larger one is used on, until its source has grown or shrunk by this share.
  static let changeThatMatters = 0.02

  private let folder: URL
  private let source: TranslationSource
  private let languages: LanguagePair

  init(
    _ source: TranslationSource, _ languages: LanguagePair,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    folder = UserFolder.cache(environment).appending(path: "lexicons")
    (self.source, self.languages) = (source, languages)
  }

  /// A state of the source.
  struct State: Hashable {
    /// Units of a memory, bytes of another file.
    var size: Int
    /// Of all that tells this state from others.
    var mark: UInt64

    var text: String { "\(size)-\(String(mark, radix: 16))" }
  }

  /// The state of the source now.
  ///
  /// - Throws: `MemoryError` of a memory that cannot be read.
  func state() throws -> State {
    if let state = try source.memoryState() { return State(size: state.unitCount, mark: state.mark.utf8.stableHash) }
    let facts = try? FileManager.default.attributesOfItem(atPath: OutputProtection.resolved(source.path))
    let size = facts?[.size] as? Int ?? 0
    let time = (facts?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return State(size: size, mark: "\(size) \(time)".utf8.stableHash)
  }

  /// The lexicon that is kept for a state; or one of an earlier state that is as good, and then which share of the source is new.
  func lexicon(for state: State) -> (lexicon: Lexicon, change: Double)? {
    for name in keptNames {
      let parts = name.dropFirst(prefix.count).split(separator: ".").first?.split(separator: "-") ?? []
      guard parts.count == 2, let size = Int(parts[0]), let mark = UInt64(parts[1], radix: 16),
        let lexicon = read(name)
      else { continue }
      if size == state.size, mark == state.mark { return (lexicon, 0) }
      let change = abs(Double(size) - Double(state.size)) / Double(max(1, size))
      if lexicon.pairCount > Self.quickPairCount, change < Self.changeThatMatters {
        return (lexicon, max(change, 1e-9))
      }
    }
    return nil
  }

  /// Keeps a lexicon in place of those of earlier states.
  func keep(_ lexicon: Lexicon, for state: State) throws {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw WorkbenchError(
        .cannotCreate, "the folder \(folder.path(percentEncoded: false)) cannot be made: \(error.localizedDescription)")
    }
    let earlier = keptNames
    let name = "\(prefix)\(state.text).\(LexiconFile.fileExtension)"
    let file = try OutputFile(path: path(name))
    try file.write(LexiconFile.bytes(of: lexicon))
    try file.commit()
    for other in earlier where other != name { try? FileManager.default.removeItem(atPath: path(other)) }
  }

  private var prefix: String {
    let name = "\(OutputProtection.resolved(source.path))\0\(languages.source.canonical)\0\(languages.target.canonical)"
    return "\(String(name.utf8.stableHash, radix: 16))-"
  }

  private var keptNames: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
    return names.filter { $0.hasPrefix(prefix) && $0.hasSuffix(".\(LexiconFile.fileExtension)") }.sorted()
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

  /// A file that cannot be read as it should is as good as none: it is made again.
  private func read(_ name: String) -> Lexicon? {
    guard let bytes = try? Data(contentsOf: URL(filePath: path(name))) else { return nil }
    return try? LexiconFile.lexicon(of: Array(bytes), file: name)
  }
}
