/// The weights that an alignment's costs are made with, in nats (−ln p) or factors of them.
///
/// They are learnt from hand-made alignments (Training/learn-alignment): the alignment is a conditional random field whose beads' costs are sums of these, so that
/// a bead's share of all paths is its probability.
public struct AlignmentModel: Sendable, Hashable, CustomStringConvertible {
  /// The cost of a bead's kind, by ``BeadShape``.
  var shapes: [Double] = [0.241, 3.664, 2.902, 4.872, 5.220, 6.612, 8.553, 7.522, 9.907]
  /// What a bead with an empty side costs more, for each share of an average segment's length that it leaves out.
  var omissionByLength = 0.335
  /// The standard deviation of the logarithm of the lengths' ratio, for a segment of average length.
  var lengthDeviation = 0.2
  var length = 0.915
  /// How much of a link's gain counts, by the kind of link.
  var gains = PerKind<LinkKind>([0.307, 0.299, 0.181, 0.207, 0.312, 0.114, 0.255])
  /// How much of the cost of a missing translation counts, by the kind of token.
  var missing = PerKind<TokenKind>([0.586, 2.319, 1.415, 0.581, 1.748, 1.567])
  /// How much of a match's gain is lost for each time that the other side grows e-fold: words of more segments match by chance more often.
  var dilution = 0.234
  /// What joined segments cost for each average segment's length of the shortest of them.
  var shortJoined = 0.373
  /// A bead that begins a paragraph in one version and not in the other.
  var paragraphMismatch = 1.5
  /// A bead whose segments on one side lie in two paragraphs.
  var paragraphCrossed = 2.5

  /// The share of beads with an empty side in the alignments that the costs were learnt from.
  static let usualOmissions = 0.055

  public init() {}

  /// All that is learnt, in one list.
  var weights: [Double] {
    get { shapes + [omissionByLength, length, dilution, shortJoined] + gains.figures + missing.figures }
    set {
      var rest = newValue[...]
      func take(_ count: Int) -> [Double] {
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
      }
      shapes = take(shapes.count)
      let others = take(4)
      (omissionByLength, length, dilution, shortJoined) = (others[0], others[1], others[2], others[3])
      gains.figures = take(gains.figures.count)
      missing.figures = take(missing.figures.count)
    }
  }

  /// Weights as they can be: all evidence counts for something, and no kind of bead but 1-1 is cheaper than chance.
  static func clamped(_ weights: [Double]) -> [Double] {
    weights.enumerated().map { index, weight in
      index == 0 ? weight : index < AlignmentModel().shapes.count ? max(0, weight) : max(0.01, weight)
    }
  }

  /// The cost of a bead's kind, for a pair of versions.
  func shapeCost(_ one: Int, _ other: Int) -> Double {
    if one == 0 || other == 0 { return shapes[1] * Double(one + other) }
    guard one <= BeadShape.longestRun, other <= BeadShape.longestRun, let weight = BeadShape.weights[one][other] else {
      return shapes[8] + 2 * Double(max(0, one + other - 6))
    }
    return shapes[weight]
  }

  /// The learnt weights as they stand in this file.
  public var description: String {
    func list(_ figures: [Double]) -> String { "[" + figures.map(Self.rounded).joined(separator: ", ") + "]" }
    return """
      shapes: [Double] = \(list(shapes))
      omissionByLength = \(Self.rounded(omissionByLength))
      length = \(Self.rounded(length))
      gains = PerKind<LinkKind>(\(list(gains.figures)))
      missing = PerKind<TokenKind>(\(list(missing.figures)))
      dilution = \(Self.rounded(dilution))
      shortJoined = \(Self.rounded(shortJoined))
      """
  }

  private static func rounded(_ figure: Double) -> String { String((figure * 1000).rounded() / 1000) }

  /// A figure for each case of an enumeration whose raw values count from 0.
  struct PerKind<Kind: RawRepresentable<UInt8> & Sendable>: Sendable, Hashable {
    var figures: [Double]
    init(_ figures: [Double]) { self.figures = figures }
    subscript(_ kind: Kind) -> Double { figures[Int(kind.rawValue)] }
  }
}
