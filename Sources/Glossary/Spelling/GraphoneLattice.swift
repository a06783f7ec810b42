import Foundation

/// All ways to cut a pair of spellings into graphones.
struct GraphoneLattice: Sendable {
  private struct Arc: Sendable {
    let from: Int32
    let to: Int32
    let graphone: Int32
  }

  /// Sorted by where they begin.
  private var arcs: [Arc] = []
  private let nodeCount: Int

  /// - Returns: `nil` where a spelling is empty or longer than `mostLetters`.
  init?(
    _ pair: SpellingPair, mostLetters: Int, mostTargetLetters: [Int], number: (Graphone) -> Int32
  ) {
    let (source, target) = (Array(pair.source.unicodeScalars), Array(pair.target.unicodeScalars))
    guard !source.isEmpty, !target.isEmpty, source.count <= mostLetters, target.count <= mostLetters else { return nil }
    let width = target.count + 1
    nodeCount = (source.count + 1) * width
    func text(_ letters: ArraySlice<Unicode.Scalar>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: letters)
      return String(view)
    }
    for start in source.indices {
      for targetStart in 0...target.count {
        // What is far from the diagonal is never part of a good way.
        let drift = Double(targetStart) - Double(start) * Double(target.count) / Double(source.count)
        guard abs(drift) <= 4 else { continue }
        for length in 1..<mostTargetLetters.count where start + length <= source.count {
          // Three letters for nothing explain anything; one or two can be silent.
          for targetLength in (length == 3 ? 1 : 0)...mostTargetLetters[length]
          where targetStart + targetLength <= target.count {
            let graphone = Graphone(
              text(source[start..<start + length]), text(target[targetStart..<targetStart + targetLength]))
            arcs.append(
              Arc(
                from: Int32(start * width + targetStart),
                to: Int32((start + length) * width + targetStart + targetLength), graphone: number(graphone)))
          }
        }
      }
    }
  }

  /// Adds how often each graphone is expected in the pair, by forward and backward sums.
  func addExpectedCounts(weights: [Double], to counts: inout [Double]) {
    var forward = [Double](repeating: 0, count: nodeCount)
    var backward = forward
    forward[0] = 1
    backward[nodeCount - 1] = 1
    for arc in arcs { forward[Int(arc.to)] += forward[Int(arc.from)] * weights[Int(arc.graphone)] }
    for arc in arcs.reversed() { backward[Int(arc.from)] += backward[Int(arc.to)] * weights[Int(arc.graphone)] }
    let total = forward[nodeCount - 1]
    guard total > 0 else { return }
    for arc in arcs {
      counts[Int(arc.graphone)] +=
        forward[Int(arc.from)] * weights[Int(arc.graphone)] * backward[Int(arc.to)] / total
    }
  }

  /// The graphones of the likeliest way and its cost in nats.
  func best(weights: [Double]) -> (path: [Int32], cost: Double)? {
    var costs = [Double](repeating: .infinity, count: nodeCount)
    var lastArcs = [Int](repeating: -1, count: nodeCount)
    costs[0] = 0
    for (index, arc) in arcs.enumerated() {
      let cost = costs[Int(arc.from)] - log(weights[Int(arc.graphone)])
      if cost < costs[Int(arc.to)] {
        costs[Int(arc.to)] = cost
        lastArcs[Int(arc.to)] = index
      }
    }
    guard costs[nodeCount - 1] < .infinity else { return nil }
    var path: [Int32] = []
    var node = nodeCount - 1
    while node > 0, lastArcs[node] >= 0 {
      path.append(arcs[lastArcs[node]].graphone)
      node = Int(arcs[lastArcs[node]].from)
    }
    return (path.reversed(), costs[nodeCount - 1])
  }
}
