import BitextModel

/// What is taken from the score of a match for what is known of its unit; nothing by default.
public struct MatchPenalties: Hashable, Sendable {
  /// A reason to trust a match less.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// It is of another region of the language; without this penalty such matches are not offered.
    case region
    /// An aligner made the unit, and nobody has accepted it.
    case alignment
    /// The memory has other translations of the same segment.
    case targets
    /// The unit was not changed for some years.
    case age
    /// A machine translated it.
    case machine
    /// The memory it is from comes after others.
    case memory
  }

  /// A reason that holds for a match, and what it costs.
  public struct Applied: Hashable, Sendable {
    public let kind: Kind
    public let points: Int
  }

  private var points: [Kind: Int] = [:]
  /// From so many years on a unit is old.
  public var years = 5

  public init(_ points: [Kind: Int] = [:]) { self.points = points.filter { $0.value > 0 } }

  /// The points of a kind; 0 where it costs nothing.
  public subscript(kind: Kind) -> Int {
    get { points[kind] ?? 0 }
    set { points[kind] = newValue > 0 ? newValue : nil }
  }

  var isEmpty: Bool { points.isEmpty }

  /// What holds for a match by itself.
  func applied(
    to unit: TranslationUnit, source: LanguageTag, target: LanguageTag,
    wanted: (source: LanguageTag, target: LanguageTag?),
    now: Timestamp
  ) -> [Applied] {
    guard !isEmpty else { return [] }
    return Kind.allCases.compactMap { kind in
      guard let cost = points[kind] else { return nil }
      let holds =
        switch kind {
        case .region: !source.matches(wanted.source) || !(wanted.target.map { target.matches($0) } ?? true)
        case .alignment: UnitTrust.isUnreviewedAlignment(unit)
        case .machine: UnitTrust.isMachineMade(unit)
        case .age: UnitTrust.isOlder(unit, than: years, now: now)
        case .memory: true
        case .targets: false
        }
      return holds ? Applied(kind: kind, points: cost) : nil
    }
  }
}
