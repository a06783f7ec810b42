/// A rule by which units of a memory are taken away.
///
/// A rule is a value: what it says of a unit follows from the unit and from what it studied before, and from nothing else.
public protocol CleaningRule: Sendable {
  /// The rule's name on the command line: lower case, words joined by hyphens.
  var name: String { get }
  /// What it takes away, in a phrase without a full stop.
  var meaning: String { get }
  /// What for it is used where nobody chooses.
  var purposes: Set<CleaningPurpose> { get }
  /// What it has to see before it can judge.
  var studied: CleaningStudy { get }

  /// Sees a unit, once, before anything is judged.
  mutating func study(_ unit: ExaminedUnit)
  /// Is told that it has seen all.
  mutating func finishStudy()
  /// - Returns: `nil` where the rule has nothing against the unit.
  func verdict(on unit: ExaminedUnit) -> CleaningVerdict?
}

/// What a rule has to see before it can judge.
public enum CleaningStudy: Sendable, Hashable {
  case nothing
  /// Every unit.
  case everything
  /// What the rules that study nothing or everything leave of the units: so that of two duplicates not the better one goes
  /// because of a third rule, and the other with it.
  case whatRemains
}

extension CleaningRule {
  public var studied: CleaningStudy { .nothing }
  public mutating func study(_ unit: ExaminedUnit) {}
  public mutating func finishStudy() {}

  /// Condemns the variants against which something is said.
  func verdict(on unit: ExaminedUnit, ofEach fault: (ExaminedVariant) -> String?) -> CleaningVerdict? {
    Self.verdict(unit.variants.compactMap { variant in fault(variant).map { (variant.index, $0) } })
  }

  /// Condemns the translations against which, beside their source, something is said.
  func verdict(
    on unit: ExaminedUnit, ofEachPair fault: (_ source: ExaminedVariant, _ target: ExaminedVariant) -> String?
  ) -> CleaningVerdict? {
    guard let source = unit.source else { return nil }
    return Self.verdict(unit.targets.compactMap { target in fault(source, target).map { (target.index, $0) } })
  }

  private static func verdict(_ faults: [(index: Int, reason: String)]) -> CleaningVerdict? {
    guard let first = faults.first else { return nil }
    return CleaningVerdict(variants: faults.map(\.index), reason: first.reason)
  }
}
