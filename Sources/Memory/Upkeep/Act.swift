public import BitextModel
import GRDB

/// One writing to a memory, by one person for one purpose.
public struct Act: Hashable, Sendable {
  /// Acts are numbered as they happened; no number is given twice.
  public let number: Int64
  /// What it did: `import`, `edit`, `delete`, `undo` …
  public let kind: String
  public let date: Timestamp
  public let person: String?
  public let description: String?
  /// How many units it wrote. Those that it replaced are counted here and in `removed`.
  public let added: Int
  /// How many units it took away.
  public let removed: Int
  /// Of how many units it changed dates, properties and notes only: imports do.
  public let updated: Int
  /// The act that this one took back.
  public let undoes: Int64?
  /// The act by which this one was taken back, unless that was taken back itself.
  public let undoneBy: Int64?

  /// Whether what it changed is forgotten, so that it cannot be undone any more.
  public let isForgotten: Bool

  /// `act 7 (edit)`.
  public var title: String { "act \(number) (\(kind))" }
}

extension Act {
  /// Acts of imports that are not finished are not there.
  private static let selection = """
    SELECT a.id, a.kind, a.at, a.person, a.description, o.added, o.updated, a.undoes, a.undone,
      coalesce(a.added, (SELECT count(DISTINCT c.new) FROM change c WHERE c.act = a.id)),
      coalesce(a.removed, (SELECT count(DISTINCT c.old) FROM change c WHERE c.act = a.id)), a.added
    FROM act a LEFT JOIN origin o ON o.id = a.origin WHERE coalesce(o.finished, 1) = 1
    """

  private init(_ row: Row) throws {
    number = try row.integer(at: 0, of: "act")
    kind = try row.text(at: 1, of: "act")
    date = Timestamp(secondsSinceEpoch: try row.integer(at: 2, of: "act"))
    person = try row.optionalText(at: 3, of: "act")
    description = try row.optionalText(at: 4, of: "act")
    let imported = try row.optionalInteger(at: 5, of: "origin") ?? 0
    added = Int(imported &+ (try row.integer(at: 9, of: "change")))
    removed = Int(try row.integer(at: 10, of: "change"))
    updated = Int(try row.optionalInteger(at: 6, of: "origin") ?? 0)
    undoes = try row.optionalInteger(at: 7, of: "act")
    undoneBy = try row.optionalInteger(at: 8, of: "act")
    isForgotten = !row.hasNull(atIndex: 11)
  }

  static func fetch(_ number: Int64, _ database: Database) throws -> Act? {
    try Row.fetchOne(
      database.cachedStatement(sql: "\(selection) AND a.id = ?"), arguments: [number]
    ).map(Act.init)
  }

  static func latest(_ limit: Int, _ database: Database) throws -> [Act] {
    try Row.fetchAll(database, sql: "\(selection) ORDER BY a.id DESC LIMIT ?", arguments: [limit]).map(Act.init)
  }

  /// The last act that is in force, did not itself take another one back, and has something that can be taken back: an import that added
  /// no unit has not.
  static func lastToUndo(_ database: Database) throws -> Act? {
    try Row.fetchOne(
      database,
      sql: """
        \(selection) AND a.undone IS NULL AND a.undoes IS NULL AND a.added IS NULL
          AND (o.added > 0 OR EXISTS (SELECT 1 FROM change c WHERE c.act = a.id)) ORDER BY a.id DESC LIMIT 1
        """
    ).map(Act.init)
  }
}
