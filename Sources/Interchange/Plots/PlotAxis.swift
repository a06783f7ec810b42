import BitextModel

/// The sentences of a version along a side of a panel.
struct PlotAxis {
  let count: Int
  let side: Double
  /// Places between sentences where a paragraph ends, far enough from each other to be seen.
  let borders: [Int]
  private static let leastDistance = 3.0

  init(_ version: Bitext.Version, side: Double) {
    count = version.segments.count
    self.side = side
    var borders: [Int] = []
    let least = Self.leastDistance * Double(max(1, count)) / side
    for index in version.segments.indices.dropFirst()
    where version.segments[index].paragraph != version.segments[index - 1].paragraph {
      if let last = borders.last, Double(index - last) < least { continue }
      borders.append(index)
    }
    self.borders = borders
  }

  /// How far from the axis' beginning so many sentences end.
  func distance(_ sentences: Double) -> Double { sentences / Double(max(1, count)) * side }

  func distance(_ sentences: Int) -> Double { distance(Double(sentences)) }

  /// Numbers of sentences, counted from 1, that are written beside the axis.
  var numbers: [Int] {
    guard count > 0 else { return [] }
    var step = 1
    var factors = [2.0, 2.5, 2.0].makeIterator()
    while count / step > 10 {
      guard let factor = factors.next() else {
        factors = [2.0, 2.5, 2.0].makeIterator()
        continue
      }
      step = Int((Double(step) * factor).rounded())
    }
    return step == 1 ? Array(1...count) : Array(stride(from: step, through: count, by: step))
  }
}
