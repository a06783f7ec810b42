/// A trie in flat arrays: the children of a node stand side by side, sorted by label.
///
/// The root has a table of its own, since it has the most children and is asked the most.
struct FlatTrie: Sendable {
  static let root: Int32 = 0
  static let none: Int32 = -1

  private var rootChildren: [Int32]
  private var firstChild: [Int32] = []
  private var labels: [UInt32] = []
  /// The value of each node; ``none`` where it has none.
  private(set) var values: [Int32] = []

  /// - Complexity: O(*n* log *w*) in nodes, *w* the most children of a node.
  init(_ builder: FlatTrieBuilder) {
    let count = builder.labels.count
    labels.reserveCapacity(count)
    values.reserveCapacity(count)
    firstChild.reserveCapacity(count + 1)
    rootChildren = Array(repeating: Self.none, count: builder.rootChildren.count)
    // Breadth first, so that children are neighbours.
    var order: [Int32] = [0]
    order.reserveCapacity(count)
    var children: [Int32] = []
    var next = 0
    while next < order.count {
      let node = Int(order[next])
      labels.append(builder.labels[node])
      values.append(builder.values[node])
      firstChild.append(Int32(order.count))
      builder.children(of: Int32(node), into: &children)
      for child in children {
        if next == 0 { rootChildren[Int(builder.labels[Int(child)])] = Int32(order.count) }
        order.append(child)
      }
      next += 1
    }
    firstChild.append(Int32(order.count))
  }

  /// The child of a node by its label.
  ///
  /// - Complexity: O(log *w*), *w* the node's children; O(1) at the root.
  func child(of node: Int32, _ label: UInt32) -> Int32 {
    if node == Self.root { return Int(label) < rootChildren.count ? rootChildren[Int(label)] : Self.none }
    var low = Int(firstChild[Int(node)])
    var high = Int(firstChild[Int(node) + 1])
    while low < high {
      let middle = (low + high) / 2
      if labels[middle] < label { low = middle + 1 } else { high = middle }
    }
    return low < Int(firstChild[Int(node) + 1]) && labels[low] == label ? Int32(low) : Self.none
  }
}
