/// A page of one of SQLite's trees (SQLite file format, section 1.6).
struct TreePage {
  enum Kind: UInt8 {
    case indexInterior = 2
    case tableInterior = 5
    case indexLeaf = 10
    case tableLeaf = 13
  }

  let kind: Kind
  let bytes: PageBytes
  private let header: Int
  private let usableSize: Int

  /// - Returns: `nil` where the page is of no tree.
  init?(_ bytes: PageBytes, number: Int, usableSize: Int) {
    // The head of the file stands before the first page's.
    header = number == 1 ? 100 : 0
    guard let type = bytes.number(at: header, width: 1), let kind = Kind(rawValue: UInt8(type)) else { return nil }
    self.kind = kind
    self.bytes = bytes
    self.usableSize = usableSize
  }

  var isLeaf: Bool { kind == .tableLeaf || kind == .indexLeaf }
  private var headerSize: Int { isLeaf ? 8 : 12 }

  /// Where the cells begin; those that would lie outside of the page are left out.
  var cells: [Int] {
    let first = header + headerSize
    let most = (usableSize - first) / 2
    let count = min(bytes.number(at: header + 3, width: 2) ?? 0, max(0, most))
    return (0..<count).compactMap { index in
      guard let cell = bytes.number(at: first + 2 * index, width: 2), cell >= first, cell < usableSize else {
        return nil
      }
      return cell
    }
  }

  /// Whether all that its head says can be.
  var isPlausible: Bool {
    guard let count = bytes.number(at: header + 3, width: 2), let start = bytes.number(at: header + 5, width: 2) else {
      return false
    }
    let end = header + headerSize + 2 * count
    let content = start == 0 ? 65536 : start
    return end <= content && content <= usableSize && cells.count == count && cells.allSatisfy { $0 >= content }
  }

  /// The pages below an interior page.
  var children: [Int] {
    guard !isLeaf else { return [] }
    var found = cells.compactMap { bytes.number(at: $0, width: 4) }
    if let last = bytes.number(at: header + 8, width: 4) { found.append(last) }
    return found
  }
}
