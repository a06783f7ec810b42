/// How easily the segments of one side are joined: a short one is joined to its neighbour more readily than a long one.
struct JointEvidence: Sendable {
  private let one: VersionLengths
  private let other: VersionLengths
  private let weight: Double

  init(_ one: VersionLengths, _ other: VersionLengths, model: AlignmentModel) {
    (self.one, self.other, weight) = (one, other, model.shortJoined)
  }

  /// - Complexity: O(segments of both).
  func cost(_ a: Range<Int>, _ b: Range<Int>) -> Double {
    a.count == 1 && b.count == 1 ? 0 : weight * shortest(a, b)
  }

  /// The shortest segment of each joined side, in average segments.
  func shortest(_ a: Range<Int>, _ b: Range<Int>) -> Double {
    one.shortest(a) + other.shortest(b)
  }
}

extension VersionLengths {
  /// The length of the shortest of several segments, at most two average ones; 0 of one alone.
  fileprivate func shortest(_ run: Range<Int>) -> Double {
    guard run.count > 1 else { return 0 }
    return min(2, run.reduce(.infinity) { min($0, length($1..<$1 + 1)) } / mean)
  }
}
