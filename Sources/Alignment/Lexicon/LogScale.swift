import Foundation

/// Probabilities as bytes: equal steps are equal ratios.
struct LogScale: Sendable {
  static let probabilities = LogScale(stepsPerNat: 32)
  static let frequencies = LogScale(stepsPerNat: 16)

  private let stepsPerNat: Float
  /// The probability of each byte.
  private let values: [Float]

  private init(stepsPerNat: Float) {
    self.stepsPerNat = stepsPerNat
    values = (0..<255).map { exp(-Float($0) / stepsPerNat) } + [0]
  }

  /// The byte of a probability; 255 for 0, what is no number, and what is too small.
  func byte(_ probability: Float) -> UInt8 {
    guard probability > 0 else { return 255 }
    return UInt8(clamping: Int(min(255, (-log(min(1, probability)) * stepsPerNat).rounded())))
  }

  func probability(_ byte: UInt8) -> Float { values[Int(byte)] }
}
