/// The costs that an alignment is made of, in nats (−ln p): what is likely costs little.
///
/// The figures were fitted on short news articles in French, English and Azerbaijani with every tenth bead disturbed
/// (NTREX-128); they hold for other texts as long as sentences are sentences.
public struct CostModel: Sendable, Hashable {
  /// A bead with one segment on each side.
  public var oneToOne = 0.2
  /// A bead with one segment on one side and two on the other.
  public var oneToTwo = 3.2
  /// A bead with one segment on one side and three on the other.
  public var oneToThree = 6.0
  /// A bead with two segments on each side.
  public var twoToTwo = 7.0
  /// A bead with an empty side …
  public var omission = 2.6
  /// … and for each segment's share of an average segment's length that it leaves out.
  public var omissionByLength = 0.5
  /// The standard deviation of the logarithm of the lengths' ratio, for a segment of average length.
  public var lengthDeviation = 0.2
  /// How much of a shared token's rarity counts, by kind of token.
  public var shared = TokenWeights(number: 1.1, name: 1.1, cognate: 1.1, mark: 0.5)
  /// How much of an unshared token's rarity counts.
  public var unshared = TokenWeights(number: 0.28, name: 0.25, cognate: 0, mark: 0.12)
  /// A bead that begins a paragraph in one version and not in the other.
  public var paragraphMismatch = 1.5
  /// A bead whose segments on one side lie in two paragraphs.
  public var paragraphCrossed = 2.5

  /// A weight for each kind of token.
  public struct TokenWeights: Sendable, Hashable {
    public var number: Double
    public var name: Double
    public var cognate: Double
    public var mark: Double

    public init(number: Double, name: Double, cognate: Double, mark: Double) {
      self.number = number
      self.name = name
      self.cognate = cognate
      self.mark = mark
    }

    subscript(kind: TokenKind) -> Double {
      switch kind {
      case .number: number
      case .name: name
      case .cognate: cognate
      case .mark: mark
      }
    }
  }

  public init() {}

  /// The cost of a bead's kind, for a pair of versions.
  func shapeCost(_ one: Int, _ other: Int) -> Double {
    switch (min(one, other), max(one, other)) {
    case (0, 0): 0
    case (0, let count): omission * Double(count)
    case (1, 1): oneToOne
    case (1, 2): oneToTwo
    case (1, let count): oneToThree + 3 * Double(count - 3)
    case (2, 2): twoToTwo
    case (let few, let many): twoToTwo + 3 * Double(few + many - 4)
    }
  }
}
