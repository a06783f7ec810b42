/// Lists of places a key, in two flat arrays.
struct Postings: Sendable {
  static let none: Int32 = -1

  private let starts: [Int32]
  private let places: [Int32]

  /// - Parameters:
  ///   - keys: the key of each place; ``none`` where it has none.
  ///   - keyCount: more than each key.
  /// - Complexity: O(*n*) in places and keys.
  init(_ keys: [Int32], keyCount: Int) {
    self.init(keyCount: keyCount) { add in
      for (place, key) in keys.enumerated() where key != Self.none { add(Int(key), Int32(place)) }
    }
  }

  /// - Parameters:
  ///   - keyCount: more than each key.
  ///   - forEach: calls its argument with each key and place, the places of a key in their order; it is run twice.
  /// - Complexity: O(*n*) in pairs and keys.
  init(keyCount: Int, _ forEach: ((_ key: Int, _ place: Int32) -> Void) -> Void) {
    var starts = Array(repeating: Int32(0), count: keyCount + 1)
    forEach { key, _ in starts[key + 1] += 1 }
    for key in 0..<keyCount { starts[key + 1] += starts[key] }
    var places = Array(repeating: Int32(0), count: Int(starts[keyCount]))
    var next = starts
    forEach { key, place in
      places[Int(next[key])] = place
      next[key] += 1
    }
    (self.starts, self.places) = (starts, places)
  }

  /// How many places a key has.
  func count(of key: Int) -> Int { Int(starts[key + 1] - starts[key]) }

  /// Calls `body` with each place of a key.
  func forEach(of key: Int, _ body: (Int32) -> Void) {
    let places = places.span
    for index in Int(starts[key])..<Int(starts[key + 1]) { body(places[index]) }
  }

  /// Calls `body` with each place of a key within a range, where the places of a key are in order.
  func forEach(of key: Int, in range: Range<Int32>, _ body: (Int32) -> Void) {
    let places = places.span
    var low = Int(starts[key])
    let end = Int(starts[key + 1])
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    while low < end, places[low] < range.upperBound {
      body(places[low])
      low += 1
    }
  }
}
