/// Which segments of a version could be joined to others than its beads say.
struct LooseSide {
  /// The bead of each segment.
  private(set) var beads: [Int32]
  /// How many beads that are sure lie before a segment; segments that are not loose have −1.
  private(set) var gaps: [Int32]
  /// What is lost if a segment leaves its bead, by segment.
  private var bindings: [Double]
  /// How many segments are loose.
  private(set) var count = 0

  init(segmentCount: Int) {
    beads = Array(repeating: -1, count: segmentCount)
    gaps = beads
    bindings = Array(repeating: 0, count: segmentCount)
  }

  func isLoose(_ segment: Int) -> Bool { gaps[segment] >= 0 }

  mutating func place(_ run: Range<Int>, inBead bead: Int) { for segment in run { beads[segment] = Int32(bead) } }

  /// - Parameter gap: how many beads that are sure lie before the run.
  mutating func loosen(_ run: Range<Int>, gap: Int) {
    for segment in run where gaps[segment] < 0 {
      gaps[segment] = Int32(gap)
      count += 1
    }
  }

  mutating func bind(_ run: Range<Int>, by loss: Double) { for segment in run { bindings[segment] = loss } }

  /// The loose segments in one gap around one of them.
  func run(around segment: Int) -> Range<Int> {
    var (first, end) = (segment, segment + 1)
    while first > 0, gaps[first - 1] == gaps[segment], segment - first < 64 { first -= 1 }
    while end < gaps.count, gaps[end] == gaps[segment], end - segment < 64 { end += 1 }
    return first..<end
  }

  /// What is lost if a run leaves its beads: each bead's evidence counts once.
  func binding(_ run: Range<Int>) -> Double {
    var sum = 0.0
    for segment in run where segment == run.lowerBound || beads[segment] != beads[segment - 1] {
      sum += bindings[segment]
    }
    return sum
  }
}
