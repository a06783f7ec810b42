/// The forms of a glossary as a tree of words, in flat arrays; the branches are found by hashing.
struct FormTree: Sendable {
  static let root: Int32 = 0
  static let none: Int32 = -1

  struct Node: Sendable {
    /// The first of the forms that end here; ``none`` where none does.
    var form = none
    var hasChildren = false
    /// Whether a form has a sign before this word that other forms do not go across.
    var isBehindBreak = false
  }

  private(set) var nodes: [Node] = [Node()]
  /// For each word's number, the branch of the root.
  private var first: [Int32] = []
  private var edges: [UInt64] = []
  private var targets: [Int32] = Array(repeating: none, count: 64)
  private var shift: UInt64 = 58
  private let seed = UInt64.random(in: 0...UInt64.max)

  init() { edges = Array(repeating: 0, count: targets.count) }

  /// The node behind a word, or ``none``.
  ///
  /// - Complexity: O(1).
  func child(of node: Int32, _ word: Int32) -> Int32 {
    if node == Self.root { return Int(word) < first.count ? first[Int(word)] : Self.none }
    guard nodes[Int(node)].hasChildren else { return Self.none }
    let edge = Self.edge(node, word)
    var slot = self.slot(edge)
    while targets[slot] != Self.none {
      if edges[slot] == edge { return targets[slot] }
      slot = (slot + 1) & (targets.count - 1)
    }
    return Self.none
  }

  /// The node behind a word, made where it is not there.
  mutating func insert(_ word: Int32, under node: Int32) -> Int32 {
    let known = child(of: node, word)
    if known != Self.none { return known }
    let made = Int32(nodes.count)
    nodes.append(Node())
    nodes[Int(node)].hasChildren = true
    if node == Self.root {
      if Int(word) >= first.count {
        first += repeatElement(Self.none, count: max(Int(word) + 1 - first.count, first.count))
      }
      first[Int(word)] = made
    } else {
      place(Self.edge(node, word), made)
      if nodes.count * 2 > targets.count { grow() }
    }
    return made
  }

  mutating func setForm(_ form: Int32, at node: Int32) { nodes[Int(node)].form = form }

  mutating func setBehindBreak(_ node: Int32) { nodes[Int(node)].isBehindBreak = true }

  private static func edge(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }

  private func slot(_ edge: UInt64) -> Int {
    let mixed = (edge ^ seed) &* 0x9E37_79B9_7F4A_7C15
    return Int(((mixed ^ mixed >> 32) &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  private mutating func place(_ edge: UInt64, _ target: Int32) {
    var slot = self.slot(edge)
    while targets[slot] != Self.none { slot = (slot + 1) & (targets.count - 1) }
    edges[slot] = edge
    targets[slot] = target
  }

  private mutating func grow() {
    let (old, oldTargets) = (edges, targets)
    shift -= 1
    edges = Array(repeating: 0, count: old.count * 2)
    targets = Array(repeating: Self.none, count: old.count * 2)
    for (edge, target) in zip(old, oldTargets) where target != Self.none { place(edge, target) }
  }
}
