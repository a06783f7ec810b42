/// Accepts the beginnings of rows of endings: slots in a fixed order, at most one ending of each.
///
/// The endings of a slot are a tree of bytes. All ways to cut a row into endings are followed side by side, as bits.
struct SuffixAutomaton: Sendable {
  private struct Slot: Sendable {
    let root: Int
    /// Whether its endings stand only behind one of the slot before.
    let isBound: Bool
  }

  /// Where an ending leads: 256 branches a node; 0 for none.
  private var branches: [UInt16] = Array(repeating: 0, count: 256)
  private var isEnd: [Bool] = [false]
  private var slots: [Slot] = []
  private var begins: [Bool] = Array(repeating: false, count: 256)
  /// The most bytes of a row; longer ones than 63 are not looked at.
  private(set) var longest = 0

  var isEmpty: Bool { slots.isEmpty }

  /// Adds the endings that stand behind those of the slots before.
  ///
  /// - Parameter isBound: whether they stand only behind one of the slot before, or of bound ones between.
  mutating func addSlot(_ endings: [[UInt8]], isBound: Bool = false) {
    let root = addNode()
    guard root != 0 else { return }
    slots.append(Slot(root: root, isBound: isBound))
    for ending in endings {
      var node = root
      for byte in ending {
        let branch = node << 8 | Int(byte)
        if branches[branch] == 0 { branches[branch] = UInt16(addNode()) }
        node = Int(branches[branch])
        if node == 0 { return }
      }
      isEnd[node] = true
      if let first = ending.first { begins[Int(first)] = true }
    }
    longest = min(63, longest + (endings.map(\.count).max() ?? 0))
  }

  /// Whether bytes are one or several endings in the order of the slots.
  ///
  /// - Parameter needsFirstSlot: whether an ending of the first slot must be among them.
  /// - Complexity: O(slots · *n*²) for *n* ≤ 63 bytes, in practice O(slots); longer ones are refused at once.
  func accepts(_ bytes: [UInt8], _ range: Range<Int>, needsFirstSlot: Bool = false) -> Bool {
    let count = range.count
    guard count > 0, count <= longest, begins[Int(bytes[range.lowerBound])] else { return false }
    // Where a row may have been cut: at all places, and at those behind an ending of the slot that bound ones need.
    var (reached, bound): (UInt64, UInt64) = (1, 0)
    for (number, slot) in slots.enumerated() {
      var more: UInt64 = 0
      var open = slot.isBound ? bound : reached
      while open != 0 {
        let from = open.trailingZeroBitCount
        open &= open - 1
        var node = slot.root
        var place = from
        while place < count, case let next = branches[node << 8 | Int(bytes[range.lowerBound + place])], next != 0 {
          node = Int(next)
          place += 1
          if isEnd[node] { more |= 1 << UInt64(place) }
        }
      }
      bound = slot.isBound ? bound | more : more
      reached = needsFirstSlot && number == 0 ? more : reached | more
    }
    return reached & (1 << UInt64(count)) != 0
  }

  /// A new node, or 0 where there is no room for more.
  private mutating func addNode() -> Int {
    guard isEnd.count < Int(UInt16.max) else { return 0 }
    isEnd.append(false)
    branches += repeatElement(0, count: 256)
    return isEnd.count - 1
  }

  /// Whether a byte of a loosely spelt word is a vowel.
  static func isVowel(_ byte: UInt8) -> Bool {
    byte == 0x61 || byte == 0x65 || byte == 0x69 || byte == 0x6F || byte == 0x75
  }
}
