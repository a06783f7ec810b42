public import Foundation
import BitextModel
import Memory

/// The memories of a user.
public struct MemoryCatalogue {
  private let folder: URL

  public init(_ session: WorkSession, folder: URL = MemoryLocation.folder()) { self.folder = folder }

  /// The memories in the user's data folder, by name.
  public func memories() throws -> [MemoryRecord] {
    let path = folder.path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".db") }.sorted().map { file in
      let name = String(file.dropLast(3))
      let path = folder.appending(path: file).path(percentEncoded: false)
      do {
        let statistics = try TranslationMemory(path: path, mode: .readOnly).statistics()
        return MemoryRecord(
          name: name, path: path, units: statistics.unitCount, bytes: statistics.byteCount,
          languages: statistics.languages.map(\.tag.canonical), fault: nil)
      } catch let error as MemoryError {
        // One broken file does not hide the others.
        return MemoryRecord(name: name, path: path, units: 0, bytes: 0, languages: [], fault: error.problem)
      }
    }
  }

  public func statistics(_ location: MemoryLocation) throws -> MemoryStatisticsRecord {
    let statistics = try TranslationMemory(path: location.path, mode: .readOnly).statistics()
    return MemoryStatisticsRecord(
      memory: location.name, path: location.path, bytes: statistics.byteCount,
      firstDate: statistics.dates?.lowerBound.description, lastDate: statistics.dates?.upperBound.description,
      languages: statistics.languages.map {
        .init(lang: $0.tag.canonical, variants: $0.variantCount, words: $0.wordCount)
      }, units: statistics.unitCount)
  }
}
