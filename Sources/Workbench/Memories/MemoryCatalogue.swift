import BitextModel
public import Foundation
import Memory

/// The memories of a user.
public struct MemoryCatalogue {
  private let folder: URL

  public init(_ session: WorkSession, folder: URL = MemoryLocation.folder()) { self.folder = folder }

  /// The memories in the user's data folder, by name. One that cannot be opened is listed with the reason.
  public func memories() throws -> [MemoryRecord] {
    try TranslationMemory.list(in: folder.path(percentEncoded: false)).map { summary in
      MemoryRecord(
        name: summary.name, path: summary.path, units: summary.units ?? 0, bytes: summary.byteCount,
        languages: summary.languages.map(\.canonical), fault: summary.fault?.problem)
    }
  }

  public func statistics(_ location: MemoryLocation) throws -> MemoryStatisticsRecord {
    let statistics = try TranslationMemory(path: location.path, mode: .readOnly).statistics()
    return MemoryStatisticsRecord(
      memory: location.name, path: location.path, bytes: statistics.byteCount,
      firstDate: statistics.dates?.lowerBound.description, lastDate: statistics.dates?.upperBound.description,
      languages: statistics.languages.map {
        .init(lang: $0.language.canonical, variants: $0.variants, words: $0.words)
      }, units: statistics.units)
  }
}
