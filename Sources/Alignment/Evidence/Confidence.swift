/// How probable it is that a bead is right.
enum Confidence {
  /// - Parameters:
  ///   - posterior: the share of the paths through the bead, 0…1.
  ///   - margin: how much cheaper the bead is than its sides left alone, in nats.
  static func score(posterior: Double, margin: Double) -> Double {
    // Without the second, unrelated texts would be sure of whatever fits least badly.
    min(1, max(0, posterior)) * LogMath.logistic((margin - 1) / 1.5)
  }
}
