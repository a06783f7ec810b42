import Foundation

/// The write-ahead log beside a database file: the newest versions of pages that are not in the file yet (SQLite file format,
/// section 4).
///
/// Only what was committed counts, and only up to the first frame that is damaged.
struct WriteAheadLog {
  let pageSize: Int
  /// Where in the log the newest version of a page begins.
  private(set) var offsets: [Int: Int] = [:]
  /// How many pages the database has after the last commit.
  private(set) var pageCount = 0
  let file: RawFile

  /// - Returns: `nil` where there is no log, or none that anything can be taken from.
  init?(path: String) {
    guard let file = RawFile(path: path), let head = file.read(at: 0, count: 32).map(PageBytes.init),
      let magic = head.number(at: 0, width: 4), magic & ~1 == 0x377F_0682,
      let pageSize = head.number(at: 8, width: 4), DatabasePages.sizes.contains(pageSize)
    else { return nil }
    self.file = file
    self.pageSize = pageSize
    let salts = Array(head.bytes[16..<24])
    var sum = Checksum(isBigEndian: magic & 1 == 1)
    sum.add(head.bytes[0..<24])
    guard sum.agrees(with: head, at: 24) else { return nil }
    var uncommitted: [Int: Int] = [:]
    var offset = 32
    while let frame = file.read(at: offset, count: 24 + pageSize).map(PageBytes.init),
      let page = frame.number(at: 0, width: 4), let count = frame.number(at: 4, width: 4)
    {
      guard Array(frame.bytes[8..<16]) == salts else { break }
      sum.add(frame.bytes[0..<8])
      sum.add(frame.bytes[24...])
      guard sum.agrees(with: frame, at: 16) else { break }
      uncommitted[page] = offset + 24
      offset += 24 + pageSize
      guard count > 0 else { continue }
      offsets.merge(uncommitted) { $1 }
      uncommitted = [:]
      pageCount = count
    }
    if offsets.isEmpty { return nil }
  }

  func page(_ number: Int) -> [UInt8]? { offsets[number].flatMap { file.read(at: $0, count: pageSize) } }

  private struct Checksum {
    let isBigEndian: Bool
    private var first: UInt32 = 0
    private var second: UInt32 = 0

    init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

    mutating func add(_ bytes: ArraySlice<UInt8>) {
      bytes.withUnsafeBytes { bytes in
        for index in stride(from: 0, to: bytes.count - 7, by: 8) {
          let one = bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self)
          let other = bytes.loadUnaligned(fromByteOffset: index + 4, as: UInt32.self)
          first = first &+ (isBigEndian ? UInt32(bigEndian: one) : UInt32(littleEndian: one)) &+ second
          second = second &+ (isBigEndian ? UInt32(bigEndian: other) : UInt32(littleEndian: other)) &+ first
        }
      }
    }

    func agrees(with bytes: PageBytes, at index: Int) -> Bool {
      bytes.number(at: index, width: 4) == Int(first) && bytes.number(at: index + 4, width: 4) == Int(second)
    }
  }
}
