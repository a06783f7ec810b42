import BitextModel
import Foundation
import GRDB

/// Finds the rows of a memory in the pages of its file: first those that its tables lead to, then those on leaves that no tree leads
/// to any more because what led there is damaged.
struct RowCollector {
  private let pages: DatabasePages
  private let draft: Database
  private let tables: [String: SalvagedTable]
  private var walk: TreeWalk
  private var payloads: PayloadReader
  private(set) var rowCount = 0
  /// Rows of which something was left out, and cells that could not be read.
  private(set) var damagedCount = 0
  /// Rows that no table led to.
  private(set) var looseCount = 0
  private(set) var unreadablePages = 0
  private(set) var hasSchema = false

  /// In the order in which rows are tried: the likeliest first.
  private static let tried = ["variant", "unit", "change", "origin"]
  private static let named = ["language", "document"]

  init(_ pages: DatabasePages, into draft: Database) throws {
    self.pages = pages
    self.draft = draft
    walk = TreeWalk(pages)
    payloads = PayloadReader(pages)
    var tables: [String: SalvagedTable] = [:]
    for name in Self.tried + Self.named { tables[name] = try SalvagedTable(name, in: draft) }
    self.tables = tables
  }

  mutating func collect(progress: (Int) -> Void) throws {
    let (own, usual) = (roots(), try usualRoots())
    hasSchema = !own.isEmpty
    let roots = own.isEmpty ? usual : own
    for name in Self.named + Self.tried {
      if let root = roots[name] { try collectTable(name, from: root) }
      progress(rowCount)
    }
    for name in Self.named {
      if let root = roots["sqlite_autoindex_\(name)_1"] { try collectIndex(of: name, from: root) }
    }
    for (name, root) in own where !(Self.named + Self.tried).contains(name) {
      // Rows that were taken away look like those of the memory and are not looked at.
      let isTakenAway = name.hasPrefix("removed_")
      try forEachPage(from: root, [.tableInterior, .tableLeaf, .indexInterior, .indexLeaf]) { collector, page in
        if !isTakenAway, page.kind == .tableLeaf { try collector.takeLoose(page) }
      }
    }
    try collectLoose(progress: progress)
  }

  // MARK: Tables

  private mutating func collectTable(_ name: String, from root: Int) throws {
    guard let table = tables[name] else { return }
    try forEachPage(from: root, [.tableInterior, .tableLeaf]) { collector, page in
      if page.kind == .tableLeaf { try collector.take(page, as: table) }
    }
  }

  private mutating func forEachPage(
    from root: Int, _ kinds: Set<TreePage.Kind>, _ body: (inout RowCollector, TreePage) throws -> Void
  ) throws {
    var walk = self.walk
    try walk.pages(from: root, kinds) { try body(&self, $0) }
    self.walk = walk
  }

  private mutating func take(_ page: TreePage, as table: SalvagedTable) throws {
    for cell in page.cells {
      guard let (number, payload) = payloads.row(at: cell, on: page), let values = PageRecord.values(of: payload) else {
        damagedCount += 1
        continue
      }
      if let isDamaged = try table.take(values, number: number, strictly: false) {
        rowCount += 1
        if isDamaged { damagedCount += 1 }
      } else if try !takeLoose(values, number: number) {
        damagedCount += 1
      }
    }
  }

  /// The index of a name has the name and the number of its row: all that such a row is.
  private mutating func collectIndex(of name: String, from root: Int) throws {
    guard let table = tables[name] else { return }
    try forEachPage(from: root, [.indexInterior, .indexLeaf]) { collector, page in
      for cell in page.cells {
        guard let entry = collector.payloads.entry(at: cell, on: page), let values = PageRecord.values(of: entry),
          values.count == 2, let number = Int64.fromDatabaseValue(values[1])
        else { continue }
        _ = try table.take([.null, values[0]], number: number, strictly: true)
      }
    }
  }

  // MARK: Loose pages

  private mutating func collectLoose(progress: (Int) -> Void) throws {
    let free = pages.freePages()
    for number in 1...pages.count {
      if number.isMultiple(of: 512) { progress(rowCount) }
      if walk.visited.contains(number) || free.contains(number) || payloads.overflowPages.contains(number) { continue }
      guard let bytes = pages.page(number) else {
        unreadablePages += 1
        continue
      }
      guard let page = TreePage(bytes, number: number, usableSize: pages.usableSize), page.kind == .tableLeaf else {
        continue
      }
      try takeLoose(page)
    }
  }

  /// Takes the rows of a page that is not known to be of a table of ours.
  private mutating func takeLoose(_ page: TreePage) throws {
    var named: [(number: Int64, name: DatabaseValue)] = []
    for cell in page.cells {
      guard let (number, payload) = payloads.row(at: cell, on: page), let values = PageRecord.values(of: payload) else {
        continue
      }
      if values.count == 2, values[0].isNull {
        named.append((number, values[1]))
      } else {
        _ = try takeLoose(values, number: number)
      }
    }
    try takeNamed(named)
  }

  private mutating func takeLoose(_ values: [DatabaseValue], number: Int64) throws -> Bool {
    for name in Self.tried where try tables[name]?.take(values, number: number, strictly: true) != nil {
      rowCount += 1
      looseCount += 1
      return true
    }
    return false
  }

  /// Languages and documents are rows of the same form, and a page has rows of one table.
  private mutating func takeNamed(_ rows: [(number: Int64, name: DatabaseValue)]) throws {
    let areLanguages = rows.allSatisfy { row in
      guard let text = String.fromDatabaseValue(row.name), let tag = LanguageTag(wellFormed: text) else { return false }
      return (2...3).contains(tag.language.utf8.count)
    }
    guard let table = tables[areLanguages ? "language" : "document"] else { return }
    for (number, name) in rows where try table.take([.null, name], number: number, strictly: true) != nil {
      rowCount += 1
      looseCount += 1
    }
  }

  // MARK: Roots

  /// The roots of trees by their names, as the file says.
  private mutating func roots() -> [String: Int] {
    var found: [String: Int] = [:]
    var payloads = self.payloads
    guard pages.hasHead else { return [:] }
    walk.pages(from: 1, [.tableInterior, .tableLeaf]) { page in
      guard page.kind == .tableLeaf else { return }
      for cell in page.cells {
        guard let (_, payload) = payloads.row(at: cell, on: page), let values = PageRecord.values(of: payload),
          values.count == 5, let name = String.fromDatabaseValue(values[1]),
          let root = Int.fromDatabaseValue(values[3]),
          root > 1, root <= pages.count
        else { continue }
        found[name] = root
      }
    }
    self.payloads = payloads
    return found
  }

  /// The roots that a new memory has; the tables of the first version stand there in every memory.
  private func usualRoots() throws -> [String: Int] {
    let rows = try Row.fetchAll(
      draft, sql: "SELECT name, rootpage FROM sqlite_schema WHERE rootpage BETWEEN 2 AND 9")
    var roots: [String: Int] = [:]
    for row in rows {
      roots[try row.text(at: 0, of: "sqlite_schema")] = Int(try row.integer(at: 1, of: "sqlite_schema"))
    }
    return roots
  }
}
