/// Pairs of segments that are loose or may be, and share rare tokens.
struct CrossingCandidates {
  /// The pairs, those with the greatest gain first.
  let candidates: [CrossingCandidate]

  /// Tokens that more segments have lead nowhere.
  private static let mostSegments = 8
  /// A segment has so many candidates at most.
  private static let mostOfSegment = 3
  /// What candidates gain at least, in nats.
  private static let leastGain: Float = 2

  /// - Complexity: O(tokens and their links).
  init(_ one: VersionTokens, _ other: VersionTokens, links: LinkTable, loose: LooseSegments) {
    // The segments of each type that few have: a type of more is not kept.
    var segments: [Int32: [Int32]] = [:]
    for segment in 0..<other.segmentCount where loose.mayBeLoose(other: segment) {
      for type in Set(other.tokens[other.range(segment)]) where other.types[Int(type)].kind != .mark {
        if segments[type]?.count ?? 0 <= Self.mostSegments { segments[type, default: []].append(Int32(segment)) }
      }
    }
    var found: [CrossingCandidate] = []
    var gains: [Int32: Float] = [:]
    for segment in 0..<one.segmentCount where loose.mayBeLoose(one: segment) {
      for type in Set(one.tokens[one.range(segment)]) where one.types[Int(type)].kind != .mark {
        var best: [Int32: Float] = [:]
        for index in links.range(Int(type)) {
          let link = links.links[index]
          guard let places = segments[link.other], places.count <= Self.mostSegments else { continue }
          for place in places { best[place] = max(best[place] ?? 0, link.gain) }
        }
        for (place, gain) in best { gains[place, default: 0] += gain }
      }
      found += gains.filter { $0.value >= Self.leastGain }
        .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostOfSegment)
        .map { CrossingCandidate(one: segment, other: Int($0.key), gain: $0.value) }
      gains.removeAll(keepingCapacity: true)
    }
    candidates = found.sorted { ($1.gain, $0.one, $0.other) < ($0.gain, $1.one, $1.other) }
  }
}
