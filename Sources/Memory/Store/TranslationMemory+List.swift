import BitextModel
import Foundation
import GRDB

extension TranslationMemory {
  /// The memories in a folder, sorted by name; other files are passed over, whatever their endings.
  ///
  /// A folder that is not there has none.
  ///
  /// - Throws: ``MemoryError`` where the folder cannot be read.
  public static func list(in folder: String) throws(MemoryError) -> [MemorySummary] {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: folder, isDirectory: &isFolder) else { return [] }
    let names: [String]
    do {
      names = try manager.contentsOfDirectory(atPath: folder)
    } catch {
      throw .inputOutput(path: folder, detail: error.localizedDescription)
    }
    var found: [MemorySummary] = []
    for name in names.sorted() {
      let path = URL(filePath: folder).appending(path: name).path(percentEncoded: false)
      guard case .memory? = try? MemoryFile(path: path).state() else { continue }
      found.append(summary(path))
    }
    return found
  }

  private static func summary(_ path: String) -> MemorySummary {
    var units: Int?
    var languages: [LanguageTag] = []
    var fault: MemoryError?
    do {
      let memory = try TranslationMemory(path: path, mode: .readOnly)
      units = try memory.unitCount()
      languages = (try? memory.statistics().languages.map(\.language)) ?? []
    } catch let error as MemoryError {
      fault = error
    } catch {
      fault = .inputOutput(path: path, detail: error.localizedDescription)
    }
    return MemorySummary(
      name: name(ofFileAt: path), path: path, units: units, languages: languages, byteCount: byteCount(ofFileAt: path),
      fault: fault)
  }

  /// The origins whose units nobody is to see, as SQL.
  static let unfinished = "SELECT id FROM origin WHERE finished = 0"

  /// How many units the memory has.
  ///
  /// - Complexity: O(*n*) in the units, over the smallest index.
  public func unitCount() throws -> Int {
    try read { database in
      let hidden = try UnitReader.unfinishedOrigins(database).isEmpty ? "" : " WHERE origin NOT IN (\(Self.unfinished))"
      return try Int.fetchOne(database, sql: "SELECT count(*) FROM unit\(hidden)") ?? 0
    }
  }
}
