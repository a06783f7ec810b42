/// A trie that grows; ``FlatTrie`` is what it becomes.
struct FlatTrieBuilder {
  private(set) var rootChildren: [Int32] = []
  private(set) var labels: [UInt32] = [0]
  private(set) var values: [Int32] = [FlatTrie.none]
  private var firstChild: [Int32] = [FlatTrie.none]
  private var nextSibling: [Int32] = [FlatTrie.none]

  /// The child of a node by its label, made where it is not there.
  ///
  /// - Complexity: O(*w*), *w* the node's children; O(1) at the root.
  mutating func child(of node: Int32, _ label: UInt32) -> Int32 {
    if node == FlatTrie.root {
      if Int(label) >= rootChildren.count {
        rootChildren += repeatElement(FlatTrie.none, count: Int(label) + 1 - rootChildren.count)
      }
      let known = rootChildren[Int(label)]
      if known != FlatTrie.none { return known }
    } else {
      var child = firstChild[Int(node)]
      while child != FlatTrie.none {
        if labels[Int(child)] == label { return child }
        child = nextSibling[Int(child)]
      }
    }
    let made = Int32(labels.count)
    labels.append(label)
    values.append(FlatTrie.none)
    firstChild.append(FlatTrie.none)
    nextSibling.append(firstChild[Int(node)])
    firstChild[Int(node)] = made
    if node == FlatTrie.root { rootChildren[Int(label)] = made }
    return made
  }

  /// The node of a word, made where it is not there.
  mutating func node(of word: some Sequence<UInt32>) -> Int32 {
    word.reduce(FlatTrie.root) { child(of: $0, $1) }
  }

  func value(at node: Int32) -> Int32 { values[Int(node)] }

  mutating func setValue(_ value: Int32, at node: Int32) { values[Int(node)] = value }

  /// The children of a node, sorted by label.
  func children(of node: Int32) -> [Int32] {
    var children: [Int32] = []
    var child = firstChild[Int(node)]
    while child != FlatTrie.none {
      children.append(child)
      child = nextSibling[Int(child)]
    }
    return children.sorted { labels[Int($0)] < labels[Int($1)] }
  }
}
