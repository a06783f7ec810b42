/// A set of page numbers, a bit each.
struct PageSet {
  private var words: [UInt64]

  /// - Parameter count: the largest number.
  init(upTo count: Int) { words = Array(repeating: 0, count: count / 64 + 1) }

  func contains(_ page: Int) -> Bool {
    page >= 0 && page / 64 < words.count && words[page / 64] >> UInt64(page % 64) & 1 == 1
  }

  /// - Returns: whether it was not in it before; `false` also for a page that there is not.
  mutating func insert(_ page: Int) -> Bool {
    guard page >= 0, page / 64 < words.count, !contains(page) else { return false }
    words[page / 64] |= 1 << UInt64(page % 64)
    return true
  }
}
