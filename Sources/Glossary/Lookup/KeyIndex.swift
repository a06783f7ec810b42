import TextAnalysis

/// Keys of words, found by themselves and by what resembles them.
///
/// Keys that share pairs of neighbouring letters with a query are counted first, and only those that share enough of them are compared letter
/// by letter: an edit touches at most three pairs, so no key within the distance is missed.
struct KeyIndex: Sendable {
  struct Neighbour {
    let key: Int32
    /// 1 − edits ÷ letters of the longer key.
    let similarity: Double
  }

  private static let bucketCount = 4096
  private var letters: [UInt32] = []
  private var ends: [Int] = []
  private var numbers: [[UInt32]: Int32] = [:]
  /// For each bucket, the keys that have a pair of it, as often as they have one.
  private let keysOfPair: Postings

  /// - Parameter keys: all different; a key's number is its place.
  /// - Complexity: O(*n*) in letters.
  init(_ keys: [[UInt32]]) {
    numbers.reserveCapacity(keys.count)
    for (number, key) in keys.enumerated() {
      letters += key
      ends.append(letters.count)
      numbers[key] = Int32(number)
    }
    keysOfPair = Postings(keyCount: Self.bucketCount) { add in
      for (number, key) in keys.enumerated() { Self.forEachPair(key) { add($0, Int32(number)) } }
    }
  }

  /// The number of a key.
  func number(of key: [UInt32]) -> Int32? { numbers[key] }

  /// The keys that resemble a key, and not the key itself.
  ///
  /// - Parameter similarity: the least that counts, more than 0.
  /// - Complexity: O(*k* + *p*) in keys and in postings of the query's pairs; the keys compared are few.
  func neighbours(of query: [UInt32], similarity: Double) -> [Neighbour] {
    guard query.count > 3, !ends.isEmpty else { return [] }
    let most = Int((1 - similarity) * Double(query.count) / similarity)
    guard most > 0 else { return [] }
    var shared = Array(repeating: UInt16(0), count: ends.count)
    Self.forEachPair(query) { bucket in
      for key in keysOfPair[bucket] where shared[Int(key)] < .max { shared[Int(key)] += 1 }
    }
    var found: [Neighbour] = []
    for (key, count) in shared.enumerated() where count > 0 {
      let start = key == 0 ? 0 : ends[key - 1]
      let longer = max(query.count, ends[key] - start)
      let limit = Int((1 - similarity) * Double(longer))
      guard limit > 0, Int(count) >= max(1, longer + 1 - 3 * limit) else { continue }
      guard let distance = LetterDistance.between(letters[start..<ends[key]], query, limit: limit), distance > 0 else {
        continue
      }
      found.append(Neighbour(key: Int32(key), similarity: 1 - Double(distance) / Double(longer)))
    }
    return found
  }

  /// Calls `body` with the bucket of each pair of neighbours, the ends of the key among them.
  private static func forEachPair(_ key: [UInt32], _ body: (Int) -> Void) {
    var previous: UInt32 = 0
    for letter in key {
      body(Int((previous &* 0x9E37 &+ letter &* 0x85EB) & UInt32(bucketCount - 1)))
      previous = letter
    }
    body(Int((previous &* 0x9E37) & UInt32(bucketCount - 1)))
  }
}
