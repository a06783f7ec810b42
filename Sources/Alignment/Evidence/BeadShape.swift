/// The kinds of bead that a search considers between two versions: how many segments of each.
enum BeadShape {
  /// A number of segments of each version, and which weight of the model it has.
  struct Pair: Sendable {
    let one: Int
    let other: Int
    let weight: Int
  }

  /// The longest run of segments in a bead.
  static let longestRun = 5

  /// All shapes: 1-1, empty sides, 1-2 … 1-5, 2-2, 2-3, 3-3 and their mirror images.
  static let all: [Pair] = [
    .init(one: 1, other: 1, weight: 0), .init(one: 1, other: 0, weight: 1), .init(one: 0, other: 1, weight: 1),
    .init(one: 1, other: 2, weight: 2), .init(one: 2, other: 1, weight: 2), .init(one: 2, other: 2, weight: 3),
    .init(one: 1, other: 3, weight: 4), .init(one: 3, other: 1, weight: 4), .init(one: 2, other: 3, weight: 5),
    .init(one: 3, other: 2, weight: 5), .init(one: 3, other: 3, weight: 6), .init(one: 1, other: 4, weight: 7),
    .init(one: 4, other: 1, weight: 7), .init(one: 1, other: 5, weight: 8), .init(one: 5, other: 1, weight: 8),
  ]

  /// The shapes of a first look.
  static let few = all.filter { $0.one <= longestFewRun && $0.other <= longestFewRun && $0.one + $0.other <= 4 }

  /// The longest run of segments in a bead of a first look.
  static let longestFewRun = 3

  /// The weight of each shape by both counts; `nil` where there is no such bead.
  static let weights: [[Int?]] = (0...longestRun).map { one in
    (0...longestRun).map { other in all.first { $0.one == one && $0.other == other }?.weight }
  }
}
