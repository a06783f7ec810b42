/// Collects the words of new variants.
final class FuzzyIndexBuilder {
  func add(_ prepared: PreparedUnit, unit: Int64) {}
}
