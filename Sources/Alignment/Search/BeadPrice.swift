/// What a bead has to be expected to be right to be worth more than none.
///
/// The path that has the best F measure is made of beads whose probability is more than half of that measure. Of a good alignment that is nearly a half; where
/// all is uncertain, as in a text of one sentence over and over, it is far less, and a fixed price would favour the path of the fewest beads.
enum BeadPrice {
  private static let usual = 0.47
  /// A path whose beads are surer than this on the average is decided with the usual price.
  private static let sure = 0.8

  /// The path at a price that fits what it expects.
  ///
  /// - Parameters:
  ///   - path: gives the path at a price.
  ///   - posterior: the probability of a bead.
  /// - Complexity: O(1) paths.
  static func settle<Bead>(_ path: (Double) -> [Bead], posterior: (Bead) -> Double) -> [Bead] {
    var beads = path(usual)
    for _ in 0..<2 {
      let mean = beads.reduce(0) { $0 + posterior($1) } / Double(max(1, beads.count))
      if mean > sure { break }
      beads = path(mean / 2)
    }
    return beads
  }
}
