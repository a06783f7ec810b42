import BitextModel
import Interchange

/// A passage that versions have in different places, as `align --json` gives it behind the beads.
public struct CrossingRecord: Codable, Sendable, Hashable {
  /// One version's part of it.
  public struct Side: Codable, Sendable, Hashable {
    public let file: String
    public let language: String
    /// The indices of its segments, counted from 0.
    public let segments: [Int]
    /// The line on which each begins, counted from 1.
    public let lines: [Int]
    public let texts: [String]
  }

  /// Counted from 0.
  public let crossing: Int
  /// 0…1.
  public let score: Double
  public let sides: [Side]

  /// - Returns: `nil` where the crossing names versions or segments that are not there.
  init?(_ crossing: Crossing, index: Int, of bitext: Bitext) {
    guard let (one, other) = bitext.sides(of: crossing) else { return nil }
    self.crossing = index
    score = crossing.score.isFinite ? crossing.score : 0
    sides = [one, other].map { side in
      Side(
        file: side.name, language: side.language.canonical, segments: Array(side.segments.indices),
        lines: side.segments.map(\.line), texts: side.segments.map(\.text))
    }
  }
}
