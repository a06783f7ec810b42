import BitextModel
import Testing

/// A bead among ordinary ones: which statements the sentences of each version say.
struct BeadShapeCase: CustomTestStringConvertible, Sendable {
  /// The statements of each sentence of the bead, by version; they are among the first five.
  let sides: [[[Int]]]

  init(_ sides: [[Int]]...) { self.sides = sides }

  var testDescription: String { sides.map { String($0.count) }.joined(separator: "-") }

  /// The sentences of each version: the bead stands between ordinary ones.
  ///
  /// - Parameter place: how many of the six ordinary ones stand before it.
  func sentences(at place: Int) -> [[[Int]]] {
    let ordinary = (5...10).map { [$0] }
    return sides.map { ordinary.prefix(place) + $0 + ordinary.suffix(6 - place) }
  }

  /// The beads that are right.
  func beads(at place: Int) -> [[Range<Int>]] {
    let before = (0..<place).map { index in sides.map { _ in index..<index + 1 } }
    let bead = sides.map { place..<place + $0.count }
    let behind = (place..<6).map { index in sides.map { index + $0.count..<index + $0.count + 1 } }
    return before + [bead] + behind
  }

  /// The beads of two versions.
  static let pairs = [
    BeadShapeCase([[0]], [[0]]),
    BeadShapeCase([[0, 1]], [[0], [1]]), BeadShapeCase([[0], [1]], [[0, 1]]),
    BeadShapeCase([[0, 1, 2]], [[0], [1], [2]]), BeadShapeCase([[0], [1], [2]], [[0, 1, 2]]),
    BeadShapeCase([[0, 1], [2]], [[0], [1, 2]]), BeadShapeCase([[0], [1, 2]], [[0, 1], [2]]),
    BeadShapeCase([[0, 1], [2, 3]], [[0], [1, 2], [3]]), BeadShapeCase([[0], [1, 2], [3]], [[0, 1], [2, 3]]),
    BeadShapeCase([[0, 1, 2, 3]], [[0], [1], [2], [3]]), BeadShapeCase([[0], [1], [2], [3]], [[0, 1, 2, 3]]),
    BeadShapeCase([[0, 1, 2, 3, 4]], [[0], [1], [2], [3], [4]]),
    BeadShapeCase([[0], [1], [2], [3], [4]], [[0, 1, 2, 3, 4]]),
    BeadShapeCase([[0, 1], [2, 3], [4]], [[0], [1, 2], [3, 4]]),
    BeadShapeCase([[0]], []), BeadShapeCase([], [[0]]),
  ]

  /// The beads of three versions.
  static let triples = [
    BeadShapeCase([[0]], [[0]], [[0]]),
    BeadShapeCase([[0, 1]], [[0, 1]], [[0], [1]]), BeadShapeCase([[0], [1]], [[0, 1]], [[0, 1]]),
    BeadShapeCase([[0, 1]], [[0], [1]], [[0, 1]]),
    BeadShapeCase([[0]], [[0]], []), BeadShapeCase([], [[0]], [[0]]), BeadShapeCase([[0]], [], [[0]]),
    BeadShapeCase([[0]], [], []), BeadShapeCase([], [], [[0]]),
    BeadShapeCase([[0, 1, 2]], [[0], [1], [2]], [[0, 1, 2]]),
  ]
}
