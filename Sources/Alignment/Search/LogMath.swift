import Foundation

/// Sums and densities in the logarithmic domain.
enum LogMath {
  static func log(_ x: Double) -> Double { Foundation.log(x) }
  static func exp(_ x: Double) -> Double { Foundation.exp(x) }

  static func log1p(_ x: Float) -> Float { Foundation.log1p(x) }

  /// ln(eᵃ + eᵇ) without overflow.
  static func sum(_ a: Double, _ b: Double) -> Double {
    let (high, low) = a > b ? (a, b) : (b, a)
    return low == -.infinity ? high : high + Foundation.log1p(Foundation.exp(low - high))
  }

  /// 1 / (1 + e⁻ˣ).
  static func logistic(_ x: Double) -> Double { 1 / (1 + Foundation.exp(-x)) }
}
