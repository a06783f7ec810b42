import BitextModel
import Foundation
import Interchange
import Memory

/// A memory or another file of translations that a lexicon is learnt from.
struct TranslationSource {
  /// What the user called it.
  let name: String
  let path: String
  /// Whether it is a memory of ours.
  private let isMemory: Bool

  /// So many pairs are known again when they come again.
  private static let mostRemembered = 4_000_000
  /// Longer segments hold no more words than a learner takes.
  private static let longestSegment = 4000

  /// The languages of a file that does not tell them, in their order.
  private let assumed: LanguagePair?

  /// - Parameters:
  ///   - text: a memory's name, or the path of a memory or of any file of translations.
  ///   - languages: those of a file that does not tell them, in their order.
  init(_ text: String, assuming languages: LanguagePair? = nil) throws {
    name = text
    assumed = languages
    guard text != "-" else {
      throw WorkbenchError(
        .usage, "a lexicon is not learnt from standard input, which cannot be read again", remedy: "Name a file.")
    }
    let isFile = FileManager.default.fileExists(atPath: text)
    path = isFile ? text : MemoryLocation(text).path
    isMemory = isFile ? try Self.isOurs(path) : true
  }

  /// Whether a file is a memory of ours: SQLite with our number in its head (the SQLite file format, section 1.3).
  private static func isOurs(_ path: String) throws -> Bool {
    guard let handle = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? handle.close() }
    guard try handle.read(upToCount: 16) == Data("SQLite format 3\0".utf8) else { return false }
    do {
      _ = try TranslationMemory(path: path, mode: .readOnly)
      return true
    } catch MemoryError.notAMemory {
      // Another program's, such as Trados'.
      return false
    }
  }

  /// The state of a memory's units; `nil` for another file.
  func memoryState() throws -> TranslationMemory.State? {
    isMemory ? try TranslationMemory(path: path, mode: .readOnly).state() : nil
  }

  /// Offers its pairs of segments in two languages, each once.
  ///
  /// - Parameters:
  ///   - seen: hashes of the pairs that were offered already.
  ///   - report: is told of what of the source is not as it should be.
  /// - Complexity: O(*n*) in the source.
  func offer(
    _ languages: LanguagePair, to sample: inout EvenSample, seen: inout Set<UInt64>, report: (Diagnostic) -> Void
  ) throws {
    try forEachUnit(languages, report: report) { unit in
      guard let source = unit.variant(languages.source)?.segment.text,
        let target = unit.variant(languages.target)?.segment.text, source != target,
        max(source.utf8.count, target.utf8.count) <= Self.longestSegment
      else { return }
      // A pair that stands there often says what it says once. The table does not grow without end.
      if seen.count < Self.mostRemembered {
        guard seen.insert("\(source)\0\(target)".utf8.stableHash).inserted else { return }
      }
      sample.offer(source, target)
    }
  }

  private func forEachUnit(
    _ languages: LanguagePair, report: (Diagnostic) -> Void, _ body: (TranslationUnit) throws -> Void
  ) throws {
    if isMemory {
      let memory = try TranslationMemory(path: path, mode: .readOnly)
      return try memory.units(in: [languages.source, languages.target]) { try body($0.unit) }
    }
    let languagesInOrder = assumed.map { [$0.source, $0.target] } ?? []
    var file = try UnitFile(path: path, format: nil, languages: languagesInOrder)
    file.bilingual.untranslated = .leftOut
    let intake = Intake(IntakeOptions(), rejects: nil)
    try file.read { event in
      switch event {
      case .header: break
      case .diagnostic(let diagnostic), .rejection(let diagnostic, _): try intake.note(diagnostic)
      case .unit(let unit, _): try body(unit)
      }
    }
    intake.shown.forEach(report)
  }
}
