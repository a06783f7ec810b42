/// The places where two versions surely meet, found without a search: rare tokens that both have, in the longest order that both keep.
///
/// Each pair of segments that share a rare token is a point; the chain of points with the greatest gain in all that goes up in both versions
/// is found by dynamic programming over a Fenwick tree. Points without others of the chain nearby are taken for chance.
struct AnchorChain {
  /// Segments that share rare tokens, and how many points of the chain near by support that.
  struct Point {
    let one: Int
    let other: Int
    let support: Int
  }

  /// The chain's points: numbers of segments of the whole versions.
  let points: [Point]

  /// A point with so much support is hardly ever chance.
  static let strongSupport = 8

  /// A token of more segments than this is no anchor.
  private static let mostSegments = 3
  /// How far other points of the chain may be from a point that they support.
  private static let reach = 24

  /// - Complexity: O(*n* log *n*) for *n* tokens.
  init(_ one: Range<Int>, _ other: Range<Int>, tokens: VersionTokens, _ otherTokens: VersionTokens, links: LinkTable) {
    let here = Self.segments(tokens, in: one)
    let there = Self.segments(otherTokens, in: other)
    var weights: [UInt64: Float] = [:]
    for (type, segments) in here.enumerated() where !segments.isEmpty {
      for index in links.range(type) {
        let link = links.links[index]
        let others = there[Int(link.other)]
        guard !others.isEmpty else { continue }
        for i in segments {
          for j in others {
            weights[UInt64(i) << 32 | UInt64(j), default: 0] += link.gain / Float(segments.count * others.count)
          }
        }
      }
    }
    // Of one segment's points the later ones come first, so that none leads to another.
    let sorted = weights.map { (i: Int($0.key >> 32), j: Int($0.key & 0xFFFF_FFFF), weight: $0.value) }
      .sorted { ($0.i, $1.j) < ($1.i, $0.j) }
    points = Self.supported(Self.heaviestChain(sorted, width: other))
  }

  /// The segments of each type of few segments.
  private static func segments(_ version: VersionTokens, in range: Range<Int>) -> [[Int32]] {
    var segments: [[Int32]] = Array(repeating: [], count: version.types.count)
    for segment in range {
      for place in version.range(segment) {
        let type = Int(version.tokens[place])
        guard version.segmentCounts[type] <= mostSegments, version.types[type].kind != .mark else { continue }
        if segments[type].last != Int32(segment) { segments[type].append(Int32(segment)) }
      }
    }
    return segments
  }

  private static func heaviestChain(_ sorted: [(i: Int, j: Int, weight: Float)], width: Range<Int>) -> [(Int, Int)] {
    // The heaviest chain that ends at or before each place: its weight and last point.
    var tree = [(weight: Float, point: Int32)](repeating: (0, -1), count: width.count + 2)
    var previous = [Int32](repeating: -1, count: sorted.count)
    var best: (weight: Float, point: Int32) = (0, -1)
    for (index, point) in sorted.enumerated() {
      var found: (weight: Float, point: Int32) = (0, -1)
      var node = point.j - width.lowerBound
      while node > 0 {
        if tree[node].weight > found.weight { found = tree[node] }
        node -= node & -node
      }
      previous[index] = found.point
      let total = (weight: found.weight + point.weight, point: Int32(index))
      node = point.j - width.lowerBound + 1
      while node < tree.count {
        if total.weight > tree[node].weight { tree[node] = total }
        node += node & -node
      }
      if total.weight > best.weight { best = total }
    }
    var chain: [(Int, Int)] = []
    var point = best.point
    while point >= 0 {
      chain.append((sorted[Int(point)].i, sorted[Int(point)].j))
      point = previous[Int(point)]
    }
    return chain.reversed()
  }

  /// The points that have at least two others of the chain nearby, about as far in the one version as in the other.
  private static func supported(_ chain: [(Int, Int)]) -> [Point] {
    chain.indices.compactMap { index in
      let (one, other) = chain[index]
      var support = 0
      for direction in [-1, 1] {
        var near = index + direction
        while chain.indices.contains(near) {
          let (across, up) = (abs(chain[near].0 - one), abs(chain[near].1 - other))
          if across > reach || up > reach { break }
          if abs(across - up) <= 4 + max(across, up) / 3 { support += 1 }
          near += direction
        }
      }
      return support >= 2 ? Point(one: one, other: other, support: support) : nil
    }
  }
}
