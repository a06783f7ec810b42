/// The best match of each token of a segment, as more segments of the other version are looked at.
struct BestMatches {
  private var gains: [Float] = []
  private var saved: [Float] = []
  private var touched: [Int32] = []
  private var savedSum: Float = 0

  mutating func clear() {
    for position in touched { gains[Int(position)] = 0 }
    touched.removeAll(keepingCapacity: true)
    savedSum = 0
  }

  mutating func take(_ matches: ArraySlice<Match>) {
    for match in matches {
      let position = Int(match.position)
      if position >= gains.count { gains.append(contentsOf: repeatElement(0, count: position + 1 - gains.count)) }
      if gains[position] == 0 {
        touched.append(match.position)
        savedSum += match.saved
      }
      gains[position] = max(gains[position], match.gain)
    }
  }

  /// The sum of all tokens' gains, each less `loss` but never below nothing, and of what is saved.
  func worth(thinnedBy loss: Float) -> Float {
    var sum = savedSum
    for position in touched { sum += max(0, gains[Int(position)] - loss) }
    return sum
  }
}
