/// The least number of words to insert, delete or replace to make one segment of another (Levenshtein 1966).
///
/// Up to 64 words of the query are compared a machine word at a time (Myers, *A Fast Bit-Vector Algorithm for Approximate String Matching*, 1999, in
/// Hyyrö's form for the distance of whole texts); longer queries row by row.
struct WordDistance {
  private let query: [Int32]
  /// The query's different words in ascending order, and for each the places where it stands.
  private let words: [Int32]
  private let places: [UInt64]

  init(_ query: [Int32]) {
    self.query = query
    words = Array(Set(query)).sorted()
    var places = [UInt64](repeating: 0, count: words.count)
    for (place, word) in query.prefix(64).enumerated() {
      if let index = Self.index(of: word, in: words) { places[index] |= 1 << UInt64(place) }
    }
    self.places = places
  }

  /// - Complexity: O(*m* log *n*) for a query of *n* ≤ 64 words and a candidate of *m*, else O(*n* · *m*).
  func distance(to candidate: [Int32]) -> Int {
    if query.isEmpty { return candidate.count }
    return query.count <= 64 ? bitParallel(candidate) : rowByRow(candidate)
  }

  private func bitParallel(_ candidate: [Int32]) -> Int {
    var positive = ~UInt64(0)
    var negative: UInt64 = 0
    var distance = query.count
    let last = UInt64(1) << UInt64(query.count - 1)
    for word in candidate {
      let equal = Self.index(of: word, in: words).map { places[$0] } ?? 0
      let diagonal = (((equal & positive) &+ positive) ^ positive) | equal | negative
      var horizontalPositive = negative | ~(diagonal | positive)
      var horizontalNegative = diagonal & positive
      if horizontalPositive & last != 0 { distance += 1 }
      if horizontalNegative & last != 0 { distance -= 1 }
      horizontalPositive = horizontalPositive << 1 | 1
      horizontalNegative <<= 1
      positive = horizontalNegative | ~(diagonal | horizontalPositive)
      negative = diagonal & horizontalPositive
    }
    return distance
  }

  private func rowByRow(_ candidate: [Int32]) -> Int {
    var row = Array(0...candidate.count)
    for (i, word) in query.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in candidate.enumerated() {
        let best = min(row[j] + 1, row[j + 1] + 1, diagonal + (word == other ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = best
      }
    }
    return row[candidate.count]
  }

  private static func index(of word: Int32, in words: [Int32]) -> Int? {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < words.count && words[low] == word ? low : nil
  }
}
