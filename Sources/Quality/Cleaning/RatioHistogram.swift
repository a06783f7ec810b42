/// How often each ratio came, in classes of a 32nd of an octave between 1/256 and 256.
struct RatioHistogram: Sendable {
  private(set) var count = 0
  private var classes = [UInt32](repeating: 0, count: 512)
  private static let perOctave = 32.0

  /// - Parameter ratio: the binary logarithm of a ratio.
  mutating func add(_ ratio: Double) {
    let place = Int(max(0, min(511, (ratio * Self.perOctave + 256).rounded(.down))))
    classes[place] &+= 1
    count += 1
  }

  /// The median ratio and the spread about it, as binary logarithms; the spread is a quarter of an octave at least.
  var medianAndSpread: (median: Double, spread: Double) {
    guard count > 0 else { return (0, 0.25) }
    var seen = 0
    var middle = 0
    for (place, number) in classes.enumerated() {
      seen += Int(number)
      if seen * 2 >= count {
        middle = place
        break
      }
    }
    var within = Int(classes[middle])
    var distance = 0
    while within * 2 < count, distance < classes.count {
      distance += 1
      if classes.indices.contains(middle - distance) { within += Int(classes[middle - distance]) }
      if classes.indices.contains(middle + distance) { within += Int(classes[middle + distance]) }
    }
    let median = (Double(middle) + 0.5 - 256) / Self.perOctave
    return (median, max(0.25, 1.4826 * Double(distance) / Self.perOctave))
  }
}
