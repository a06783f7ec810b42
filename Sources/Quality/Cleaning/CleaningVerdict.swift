/// Why a rule wants variants of a unit, or all of it, taken away.
public struct CleaningVerdict: Hashable, Sendable {
  /// The condemned variants, as ascending indices of the unit's variants.
  public let variants: [Int]
  /// What was found, in a sentence without a full stop.
  public let reason: String

  public init(variants: [Int], reason: String) {
    self.variants = variants
    self.reason = reason
  }
}
