/// Keeps a few of many, each with the same chance, and the same few on each run (algorithm R of Vitter 1985).
struct SampleReservoir<Element> {
  private let capacity: Int
  private var kept: [(place: Int, element: Element)] = []
  private var count = 0
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  init(capacity: Int) { self.capacity = capacity }

  /// The elements that were kept, in the order in which they came.
  var elements: [Element] { kept.sorted { $0.place < $1.place }.map(\.element) }

  /// - Parameter element: is made only where it is kept.
  mutating func offer(_ element: () -> Element) {
    count += 1
    if kept.count < capacity {
      kept.append((count, element()))
    } else if capacity > 0 {
      let place = Int(next() % UInt64(count))
      if place < capacity { kept[place] = (count, element()) }
    }
  }

  /// A step of xorshift64 (Marsaglia 2003).
  private mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
