import BitextModel

/// The segments of two versions that are alone, in doubtful beads, or at the edge of a bead that loses little without them.
struct LooseSegments {
  private(set) var one: LooseSide
  private(set) var other: LooseSide
  private let beads: [Bead]
  private let pair: ComparedPair
  /// How many sure beads lie before each bead.
  private var sureBefore: [Int] = []

  /// What a bead may lose by giving segments away, in nats.
  private static let mostLost = 4.0
  /// A rest without evidence goes with a passage where its length fits so well, in nats.
  private static let mostRestCost = 1.5
  private static let longestRest = 2

  init(_ beads: [Bead], pair: ComparedPair, segmentCounts: (Int, Int)) {
    (self.beads, self.pair) = (beads, pair)
    one = LooseSide(segmentCount: segmentCounts.0)
    other = LooseSide(segmentCount: segmentCounts.1)
    sureBefore.reserveCapacity(beads.count)
    var sure = 0
    for (index, bead) in beads.enumerated() {
      let (a, b) = (bead.members[pair.one], bead.members[pair.other])
      sureBefore.append(sure)
      one.place(a, inBead: index)
      other.place(b, inBead: index)
      if bead.isKept {
        if !a.isEmpty, !b.isEmpty { sure += 1 }
      } else if a.isEmpty || b.isEmpty || bead.isDoubtful {
        one.loosen(a, gap: sure)
        other.loosen(b, gap: sure)
      } else {
        sure += 1
      }
    }
    sureCount = sure
  }
  private let sureCount: Int

  /// Whether there is something to cross, and something on both sides that could.
  var isPossible: Bool {
    sureCount > 0 && (one.count > 0 || hasLongSides(\.one)) && (other.count > 0 || hasLongSides(\.other))
  }

  private func hasLongSides(_ version: KeyPath<ComparedPair, Int>) -> Bool {
    beads.contains { !$0.isKept && $0.members[pair[keyPath: version]].count > 1 }
  }

  /// Whether a segment is loose or may turn out to be, being one of several of its bead.
  func mayBeLoose(one segment: Int) -> Bool { one.isLoose(segment) || isOneOfSeveral(one.beads[segment], pair.one) }
  func mayBeLoose(other segment: Int) -> Bool {
    other.isLoose(segment) || isOneOfSeveral(other.beads[segment], pair.other)
  }

  private func isOneOfSeveral(_ bead: Int32, _ version: Int) -> Bool {
    guard beads.indices.contains(Int(bead)) else { return false }
    return !beads[Int(bead)].isKept && beads[Int(bead)].members[version].count > 1
  }

  /// Whether sure beads lie between the places of two loose segments.
  func cross(_ a: Int, _ b: Int) -> Bool {
    one.isLoose(a) && other.isLoose(b) && one.gaps[a] != other.gaps[b]
  }

  /// The cost of two loose segments' meeting by chance: there are so many pairs.
  var chance: Double { LogMath.log(Double(max(1, one.count))) + LogMath.log(Double(max(1, other.count))) }

  /// Looks closer at the beads of candidates: what their segments are bound by, and whether edges come off.
  ///
  /// - Complexity: O(tokens and links of these beads).
  mutating func settle(_ candidates: [CrossingCandidate], evidence: PassageEvidence) {
    var seen = Set<Int>()
    for candidate in candidates {
      for bead in [one.beads[candidate.one], other.beads[candidate.other]] where beads.indices.contains(Int(bead)) {
        if seen.insert(Int(bead)).inserted { settle(Int(bead), evidence: evidence) }
      }
    }
  }

  private mutating func settle(_ index: Int, evidence: PassageEvidence) {
    let (a, b) = (beads[index].members[pair.one], beads[index].members[pair.other])
    guard !a.isEmpty, !b.isEmpty, !beads[index].isKept else { return }
    let whole = evidence.evidence(a, b)
    if beads[index].isDoubtful {
      one.bind(a, by: max(0, whole))
      other.bind(b, by: max(0, whole))
      return
    }
    if let (run, isLeading, loss) = Self.edge(a, whole: whole, rest: { evidence.evidence($0, b) }) {
      one.loosen(run, gap: sureBefore[index] + (isLeading ? 0 : 1))
      one.bind(run, by: loss)
    }
    if let (run, isLeading, loss) = Self.edge(b, whole: whole, rest: { evidence.evidence(a, $0) }) {
      other.loosen(run, gap: sureBefore[index] + (isLeading ? 0 : 1))
      other.bind(run, by: loss)
    }
  }

  /// The edge of a bead's side whose loss matters least, if it matters little.
  private static func edge(
    _ side: Range<Int>, whole: Double, rest: (Range<Int>) -> Double
  ) -> (run: Range<Int>, isLeading: Bool, loss: Double)? {
    var best: (run: Range<Int>, isLeading: Bool, loss: Double)?
    for length in 1..<max(1, side.count) {
      let (front, back) = (side.lowerBound + length, side.upperBound - length)
      let losses = (whole - rest(front..<side.upperBound), whole - rest(side.lowerBound..<back))
      if losses.0 < best?.loss ?? mostLost { best = (side.lowerBound..<front, true, losses.0) }
      if losses.1 < best?.loss ?? mostLost { best = (back..<side.upperBound, false, losses.1) }
    }
    return best.map { ($0.run, $0.isLeading, max(0, $0.loss)) }
  }

  /// A passage with the loose rest of its paragraphs, or of what is loose, where that is short and fits in length.
  func withRest(
    _ passage: Passage, _ oneLengths: VersionLengths, _ otherLengths: VersionLengths, evidence: PassageEvidence
  ) -> Passage {
    var (a, b) = (passage.one, passage.other)
    let runs = (one.run(around: a.lowerBound), other.run(around: b.lowerBound))
    func add(_ whole: (Range<Int>, Range<Int>), isBehind: Bool) {
      let (x, y) =
        isBehind
        ? (a.upperBound..<whole.0.upperBound, b.upperBound..<whole.1.upperBound)
        : (whole.0.lowerBound..<a.lowerBound, whole.1.lowerBound..<b.lowerBound)
      guard (1...Self.longestRest).contains(x.count), (1...Self.longestRest).contains(y.count),
        evidence.evidence(x, y) > -Self.mostRestCost
      else { return }
      a = min(a.lowerBound, x.lowerBound)..<max(a.upperBound, x.upperBound)
      b = min(b.lowerBound, y.lowerBound)..<max(b.upperBound, y.upperBound)
    }
    guard runs.0.upperBound >= a.upperBound, runs.1.upperBound >= b.upperBound else { return passage }
    var whole = runs
    if oneLengths.hasParagraphs, otherLengths.hasParagraphs {
      whole.0 = oneLengths.paragraph(of: a, in: runs.0)
      whole.1 = otherLengths.paragraph(of: b, in: runs.1)
    }
    add(whole, isBehind: false)
    add(whole, isBehind: true)
    return Passage(one: a, other: b, evidence: passage.evidence)
  }
}

extension VersionLengths {
  /// The part of a run that lies in the paragraphs of a part of it.
  fileprivate func paragraph(of part: Range<Int>, in run: Range<Int>) -> Range<Int> {
    var (first, end) = (part.lowerBound, part.upperBound)
    while first > run.lowerBound, !beginsParagraph(first) { first -= 1 }
    while end < run.upperBound, !beginsParagraph(end) { end += 1 }
    return first..<end
  }
}
