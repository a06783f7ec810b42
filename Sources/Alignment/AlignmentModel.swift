/// The weights that an alignment's costs are made with, in nats (−ln p) or factors of them.
///
/// They are learnt from hand-made alignments (Training/learn-alignment): the alignment is a conditional random field whose beads' costs are sums of these, so that
/// a bead's share of all paths is its probability.
public struct AlignmentModel: Sendable, Hashable {
  /// The cost of a bead's kind, by ``BeadShape``.
  var shapes: [Double] = [0.34, 2.91, 2.93, 5.35, 5.31, 6.56, 7.71, 7.84, 9.53]
  /// What a bead with an empty side costs more, for each share of an average segment's length that it leaves out.
  var omissionByLength = 0.15
  /// The standard deviation of the logarithm of the lengths' ratio, for a segment of average length.
  var lengthDeviation = 0.2
  var length = 0.82
  /// How much of a link's gain counts, by the kind of link.
  var gains = PerKind<LinkKind>([0.467, 0.353, 0.265, 0.5, 0.4, 0.525])
  /// How much of the cost of a missing translation counts, by the kind of token.
  var missing = PerKind<TokenKind>([0.646, 0.796, 0.6, 0.4, 0.496])
  /// How much of a match's gain is lost for each time that the other side grows e-fold: words of more segments match by chance more often.
  var dilution = 0.23
  /// A bead that begins a paragraph in one version and not in the other.
  var paragraphMismatch = 1.5
  /// A bead whose segments on one side lie in two paragraphs.
  var paragraphCrossed = 2.5

  public init() {}

  /// The cost of a bead's kind, for a pair of versions.
  func shapeCost(_ one: Int, _ other: Int) -> Double {
    if one == 0 || other == 0 { return shapes[1] * Double(one + other) }
    guard one <= BeadShape.longestRun, other <= BeadShape.longestRun, let weight = BeadShape.weights[one][other] else {
      return shapes[8] + 2 * Double(max(0, one + other - 6))
    }
    return shapes[weight]
  }

  /// What it costs to leave so many segments of ordinary length alone.
  func apart(_ segmentCount: Int) -> Double { (shapes[1] + omissionByLength) * Double(segmentCount) }

  /// A figure for each case of an enumeration whose raw values count from 0.
  struct PerKind<Kind: RawRepresentable<UInt8> & Sendable>: Sendable, Hashable {
    var figures: [Double]
    init(_ figures: [Double]) { self.figures = figures }
    subscript(_ kind: Kind) -> Double { figures[Int(kind.rawValue)] }
  }
}
