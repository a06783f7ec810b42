import Foundation

/// The pages of a database file as they are, read without SQLite, with those of its write-ahead log over them.
struct DatabasePages {
  static let sizes = [512, 1024, 2048, 4096, 8192, 16384, 32768, 65536]

  let pageSize: Int
  /// The bytes of a page that trees use.
  let usableSize: Int
  /// How many pages there are; the last may be cut off.
  let count: Int
  /// Whether the file's head is one of SQLite's.
  let hasHead: Bool
  private let file: RawFile
  private let log: WriteAheadLog?

  /// - Throws: ``MemoryError`` where there is no such file, or not a page of it.
  init(path: String) throws(MemoryError) {
    guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
    guard let file = RawFile(path: path) else { throw .notAFile(path: path) }
    self.file = file
    log = WriteAheadLog(path: path + "-wal")
    let head = file.read(at: 0, count: 100) ?? []
    hasHead = head.starts(with: Array("SQLite format 3\0".utf8))
    let bytes = PageBytes(head)
    let said = bytes.number(at: 16, width: 2).map { $0 == 1 ? 65536 : $0 }
    pageSize = log?.pageSize ?? PageSizeGuess.size(of: file, said: said)
    let reserved = hasHead ? bytes.number(at: 20, width: 1) ?? 0 : 0
    usableSize = pageSize - (reserved <= 32 ? reserved : 0)
    count = max((file.size + pageSize - 1) / pageSize, log?.pageCount ?? 0)
    if count == 0 { throw .notADatabase(path: path) }
  }

  /// A page by its number, which begins with 1. A last page that is cut off is filled up with zeros.
  func page(_ number: Int) -> PageBytes? {
    guard (1...max(1, count)).contains(number) else { return nil }
    if let page = log?.page(number) { return PageBytes(page) }
    let offset = (number - 1) * pageSize
    if let whole = file.read(at: offset, count: pageSize) { return PageBytes(whole) }
    let rest = file.size - offset
    guard rest > 0, rest < pageSize, let part = file.read(at: offset, count: rest) else { return nil }
    return PageBytes(part + Array(repeating: 0, count: pageSize - rest))
  }

  /// The pages that the file says are free.
  func freePages() -> PageSet {
    var free = PageSet(upTo: count)
    var trunks = PageSet(upTo: count)
    var next = page(1)?.number(at: 32, width: 4) ?? 0
    guard hasHead else { return free }
    while next > 0, next <= count, trunks.insert(next), let trunk = page(next) {
      _ = free.insert(next)
      let leaves = min(trunk.number(at: 4, width: 4) ?? 0, usableSize / 4 - 2)
      for index in 0..<max(0, leaves) {
        if let leaf = trunk.number(at: 8 + 4 * index, width: 4), leaf <= count { _ = free.insert(leaf) }
      }
      next = trunk.number(at: 0, width: 4) ?? 0
    }
    return free
  }
}
