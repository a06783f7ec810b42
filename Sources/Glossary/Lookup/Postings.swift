/// Lists of places a key, in two flat arrays.
struct Postings: Sendable {
  static let none: Int32 = -1

  private var starts: [Int32]
  private var places: [Int32]

  /// - Parameters:
  ///   - keys: the key of each place; ``none`` where it has none.
  ///   - keyCount: more than each key.
  /// - Complexity: O(*n*) in places and keys.
  init(_ keys: [Int32], keyCount: Int) {
    starts = Array(repeating: 0, count: keyCount + 1)
    for key in keys where key != Self.none { starts[Int(key) + 1] += 1 }
    for key in 0..<keyCount { starts[key + 1] += starts[key] }
    places = Array(repeating: 0, count: Int(starts[keyCount]))
    var next = starts
    for (place, key) in keys.enumerated() where key != Self.none {
      places[Int(next[Int(key)])] = Int32(place)
      next[Int(key)] += 1
    }
  }

  subscript(key: Int32) -> ArraySlice<Int32> { places[Int(starts[Int(key)])..<Int(starts[Int(key) + 1])] }
}
