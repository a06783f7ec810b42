import BitextModel
import Foundation
import GRDB
import Memory
import TestSupport

/// A copy of a memory's file that is damaged in a way that a seed tells.
struct DamagedFile {
  /// A memory in which there is something of everything, made once.
  private static let whole = Result { () throws -> TemporaryFolder in
    let folder = try TemporaryFolder()
    let memory = try TranslationMemory(path: folder.path("whole.sqlite"), mode: .create)
    try memory.take([fullUnit, unit(("en", "***"), ("fr", "…"))])
    try memory.importing("a.docx") { importer in
      try importer.describe(OriginHeader(segmentType: "sentence"))
      for number in 1...300 {
        var made = unit(("en", "The file \(number) is open"), ("fr", "Le fichier \(number) est ouvert"))
        made.properties = [Property("x-score", "0.\(number)")]
        try importer.add(made, at: DocumentPlace(document: "a.docx", position: number))
      }
    }
    // Large enough for an index beside the memory.
    try memory.take((1...1000).map { unit(("en", "w\($0)"), ("az", "s\($0)")) })
    try memory.editing(kind: "edit", person: "Élodie") { editor in
      for number in 10...20 { try editor.remove(Int64(number)) }
      try editor.replace(30, with: unit(("en", "The file is closed"), ("fr", "Le fichier est fermé")))
      try editor.replace([31, 32], with: [unit(("en", "Another file is open"), ("fr", "Un autre fichier est ouvert"))])
    }
    try memory.undo()
    try memory.undo(act: try memory.acts(limit: 1).first?.number)
    try memory.take((1001...1020).map { unit(("en", "hidden \($0)"), ("fr", "caché \($0)")) })
    _ = try memory.matches(for: "The file 7 is open", from: "en", to: "fr")
    try memory.backUp(to: folder.path("news.sqlite"))
    try DatabaseQueue(path: folder.path("news.sqlite")).write { database in
      try database.execute(
        sql: """
          UPDATE origin SET finished = 0 WHERE id = (SELECT max(id) FROM origin);
          INSERT INTO claim VALUES (1320, 1); INSERT INTO deferred (origin, unit, incoming) VALUES (4, 1320, 12);
          """)
    }
    return folder
  }

  let path: String

  /// - Parameter folder: where it is made.
  init(seed: UInt64, in folder: TemporaryFolder) throws {
    let whole = try Self.whole.get()
    path = folder.path("news.sqlite")
    var generator = SeededGenerator(seed: seed)
    let index = whole.path("whole.sqlite-index")
    try FileManager.default.copyItem(atPath: whole.path("news.sqlite"), toPath: path)
    try FileManager.default.copyItem(atPath: index, toPath: path + "-index")
    switch seed % 4 {
    case 0: try Self.flip(path, &generator)
    case 1: try Self.flip(path, wholePages: true, &generator)
    case 2:
      for name in try FileManager.default.contentsOfDirectory(atPath: index) {
        try Self.flip("\(path)-index/\(name)", &generator)
      }
    default: try Self.setWrongValues(path, &generator)
    }
  }

  private static func flip(_ path: String, wholePages: Bool = false, _ generator: inout SeededGenerator) throws {
    var bytes = Array(try Data(contentsOf: URL(filePath: path)))
    for _ in 0..<Int.random(in: 1...20, using: &generator) {
      // Sometimes the beginning, from where all else is found.
      let end = Bool.random(using: &generator) ? bytes.count : min(bytes.count, 40_960)
      let place = Int.random(in: 0..<end, using: &generator)
      guard wholePages else {
        bytes[place] = .random(in: 0...255, using: &generator)
        continue
      }
      let page = place / 4096 * 4096
      let other = Int.random(in: 0..<bytes.count, using: &generator) / 4096 * 4096
      let isZeroed = Bool.random(using: &generator)
      if page == 0 { continue }
      for offset in 0..<min(4096, bytes.count - max(page, other)) {
        bytes[page + offset] = isZeroed ? 0 : bytes[other + offset]
      }
    }
    try Data(bytes).write(to: URL(filePath: path))
  }

  private static let wrong = [
    "'x'", "NULL", "x'FF'", "x''", "1e300", "-1", "0", "''", "9223372036854775807", "-9223372036854775808",
    "4503599627370495",
    "'9e9'", "'[[1]]'", "'[[\"a\",\"b\",null]]'",
    "'{\"usageCount\":9223372036854775807,\"lastUsed\":-9223372036854775808}'",
    "zeroblob(16)", "'[{\"kind\":\"opening\",\"at\":-5}]'",
    "'[{\"kind\":\"x\",\"at\":3},{\"kind\":\"opening\",\"at\":1}]'",
    "'[{\"kind\":\"opening\",\"at\":1}]'", "'-1'", "random()", "'a' || char(0) || 'b'", "1", "2",
  ]

  /// Sets values that no column of its kind holds, as SQLite lets one do where nothing forbids it any more.
  private static func setWrongValues(_ path: String, _ generator: inout SeededGenerator) throws {
    var queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          PRAGMA writable_schema = ON;
          UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', '') WHERE sql NOT LIKE '%WITHOUT ROWID%' AND type = 'table';
          """)
    }
    try queue.close()
    queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA recursive_triggers = OFF")
      let tables = try String.fetchAll(
        database,
        sql:
          "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND sql LIKE 'CREATE TABLE%'"
      )
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        guard let table = tables.randomElement(using: &generator) else { return }
        let columns = try String.fetchAll(database, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
        guard let column = columns.randomElement(using: &generator), let value = wrong.randomElement(using: &generator),
          let key = columns.first
        else { return }
        let rest = Int.random(in: 0..<4, using: &generator)
        let rows = Bool.random(using: &generator) ? "1" : "abs(\(key)) % 4 = \(rest)"
        // What cannot even be set is no damage.
        try? database.execute(sql: "UPDATE OR REPLACE \(table) SET \(column) = \(value) WHERE \(rows)")
      }
    }
    try queue.close()
  }
}
