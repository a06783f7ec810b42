/// Walks the trees of a database, each page once.
struct TreeWalk {
  private let pages: DatabasePages
  /// The pages that some tree led to.
  private(set) var visited: PageSet

  init(_ pages: DatabasePages) {
    self.pages = pages
    visited = PageSet(upTo: pages.count)
  }

  /// Calls the body with the pages of a tree that can be come by, in any order.
  ///
  /// - Parameter kinds: what a page of the tree can be; others are left for whatever they are of.
  mutating func pages(
    from root: Int, _ kinds: Set<TreePage.Kind>, _ body: (TreePage) throws -> Void
  ) rethrows {
    // Each page waits once, whatever points to it.
    var known = PageSet(upTo: pages.count)
    var waiting = [root]
    while let number = waiting.popLast() {
      guard number > 0, number <= pages.count, !visited.contains(number), let bytes = pages.page(number),
        let page = TreePage(bytes, number: number, usableSize: pages.usableSize), kinds.contains(page.kind)
      else { continue }
      _ = visited.insert(number)
      try body(page)
      waiting += page.children.filter { known.insert($0) }
    }
  }
}
