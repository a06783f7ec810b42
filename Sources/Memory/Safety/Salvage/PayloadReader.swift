/// Reads the payloads of cells, with what of them stands on overflow pages (SQLite file format, section 1.6).
///
/// An overflow page is given to one cell only: so a file that is made to do harm costs no more time than its size.
struct PayloadReader {
  let pages: DatabasePages
  private(set) var overflowPages: PageSet

  init(_ pages: DatabasePages) {
    self.pages = pages
    overflowPages = PageSet(upTo: pages.count)
  }

  /// The row of a cell of a table's leaf.
  mutating func row(at cell: Int, on page: TreePage) -> (number: Int64, payload: PageBytes)? {
    guard page.kind == .tableLeaf, let size = page.bytes.variableNumber(at: cell),
      let number = page.bytes.variableNumber(at: size.end),
      let payload = payload(size.value, from: number.end, on: page, most: pages.usableSize - 35)
    else { return nil }
    return (number.value, payload)
  }

  /// The entry of a cell of an index.
  mutating func entry(at cell: Int, on page: TreePage) -> PageBytes? {
    let start = page.kind == .indexInterior ? cell + 4 : cell
    guard page.kind == .indexLeaf || page.kind == .indexInterior, let size = page.bytes.variableNumber(at: start) else {
      return nil
    }
    return payload(size.value, from: size.end, on: page, most: (pages.usableSize - 12) * 64 / 255 - 23)
  }

  /// - Parameter most: how much of a payload may stand on the page itself.
  private mutating func payload(_ size: Int64, from start: Int, on page: TreePage, most: Int) -> PageBytes? {
    let usable = pages.usableSize
    guard size > 0, let size = Int(exactly: size), size <= pages.count * usable else { return nil }
    if size <= most {
      guard start + size <= usable else { return nil }
      return PageBytes(Array(page.bytes.bytes[start..<(start + size)]))
    }
    let least = (usable - 12) * 32 / 255 - 23
    let wanted = least + (size - least) % (usable - 4)
    let local = wanted <= most ? wanted : least
    guard start + local <= usable, var next = page.bytes.number(at: start + local, width: 4) else { return nil }
    var bytes = Array(page.bytes.bytes[start..<(start + local)])
    while bytes.count < size {
      guard next > 0, next <= pages.count, overflowPages.insert(next), let more = pages.page(next) else { return nil }
      bytes += more.bytes[4..<min(usable, 4 + size - bytes.count)]
      next = more.number(at: 0, width: 4) ?? 0
    }
    return PageBytes(bytes)
  }
}
