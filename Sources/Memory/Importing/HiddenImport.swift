public import BitextModel
import Foundation
import GRDB

/// An import that has not come to its end: it is going on, or was interrupted. Nobody sees its units.
public struct HiddenImport: Hashable, Sendable {
  /// What it imports, usually a file's name.
  public let name: String
  public let began: Timestamp
  /// When it wrote something last.
  public let lastSign: Timestamp
  /// How many units it has written.
  public let unitCount: Int
  let origin: Int64

  /// After so many seconds without a sign of life an import is taken to be interrupted.
  public static let patience: Int64 = 86_400

  /// Whether it has given no sign of life for so long that no process can be at it.
  public func isInterrupted(at moment: Timestamp) -> Bool {
    let (idle, isOverflowing) = moment.secondsSinceEpoch.subtractingReportingOverflow(lastSign.secondsSinceEpoch)
    return isOverflowing || idle > Self.patience
  }

  /// - Complexity: O(*n*) in the units of the memory where there are such imports.
  static func all(_ database: Database) throws -> [HiddenImport] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT o.id, o.name, o.imported, coalesce((SELECT max(at) FROM act WHERE origin = o.id), o.imported),
          (SELECT count(*) FROM unit WHERE origin = o.id)
        FROM origin o WHERE finished = 0 ORDER BY o.id
        """
    ).map { row in
      HiddenImport(
        name: try row.text(at: 1, of: "origin"),
        began: Timestamp(secondsSinceEpoch: try row.integer(at: 2, of: "origin")),
        lastSign: Timestamp(secondsSinceEpoch: try row.integer(at: 3, of: "act")),
        unitCount: Int(try row.integer(at: 4, of: "unit")), origin: try row.integer(at: 0, of: "origin"))
    }
  }
}

extension TranslationMemory {
  /// The imports that have not come to their end, the earliest first.
  public func hiddenImports() throws -> [HiddenImport] { try read { try HiddenImport.all($0) } }

  /// Takes away what imports have written that did not come to their end; what another import has too stays with that one.
  ///
  /// A process that is still at such an import ends with ``MemoryError/importGivenUp(path:)``.
  ///
  /// - Parameter all: whether those are given up too that gave a sign of life within the last day.
  /// - Returns: those that were given up.
  /// - Complexity: O(*n*) in the units of the memory, for each.
  @discardableResult
  public func giveUpHiddenImports(all: Bool = false) throws -> [HiddenImport] {
    try writing { database in
      let now = Timestamp(secondsSinceEpoch: Int64(Date().timeIntervalSince1970))
      let given = try HiddenImport.all(database).filter { all || $0.isInterrupted(at: now) }
      for one in given { try UnfinishedImport.discard(one.origin, database) }
      return given
    }
  }
}
