/// A length in a drawing.
enum PlotNumber {
  /// The number with at most one decimal.
  static func text(_ number: Double) -> String {
    guard number.isFinite else { return "0" }
    return JSONText.digits((number * 10).rounded() / 10)
  }
}
