/// That a document has a word.
struct PostingKey {
  let word: UInt32
  let document: UInt32

  /// Sorts by word; of one word, as they came.
  ///
  /// - Complexity: O(*n*): three passes over digits of 11 bits.
  static func sort(_ keys: inout [PostingKey]) {
    var other = [PostingKey](repeating: PostingKey(word: 0, document: 0), count: keys.count)
    for shift in [UInt32(0), 11, 22] {
      var places = [Int](repeating: 0, count: 2048)
      for key in keys { places[Int(key.word >> shift & 0x7FF)] += 1 }
      var reached = 0
      for digit in places.indices {
        let count = places[digit]
        places[digit] = reached
        reached += count
      }
      for key in keys {
        let digit = Int(key.word >> shift & 0x7FF)
        other[places[digit]] = key
        places[digit] += 1
      }
      swap(&keys, &other)
    }
  }
}
