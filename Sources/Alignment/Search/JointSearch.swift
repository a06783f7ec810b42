/// The alignment of all versions of a stretch at once, near a guide path, and how sure each of its beads is.
///
/// As in ``PairSearch``, all paths are weighed by e^(−cost), a bead's posterior probability is the share of the paths through it, and the path is
/// chosen whose beads are right most often.
struct JointSearch {
  /// A bead of all versions.
  struct Found: Sendable {
    var members: [Range<Int>]
    var posterior: Double
  }

  private let lattice: JointLattice
  private let shapes: [[Int]]
  /// The first segments of the stretch.
  private let starts: [Int]
  private var edges: [(from: Int32, to: Int32, cost: Float)] = []
  private var forward: [Double]
  private var backward: [Double]

  /// - Complexity: O(places · shapes) costs.
  init(lattice: JointLattice, starts: [Int], shapes: [[Int]], cost: JointCost) {
    (self.lattice, self.starts, self.shapes) = (lattice, starts, shapes)
    let count = lattice.count
    forward = [Double](repeating: -.infinity, count: count)
    backward = forward
    guard count > 0 else { return }
    edges.reserveCapacity(count * 6)
    forward[0] = 0
    var members = starts.map { $0..<$0 }
    for place in 0..<count where forward[place] > -.infinity {
      for shape in shapes {
        guard let next = lattice.place(from: place, by: shape) else { continue }
        for version in starts.indices {
          let position = starts[version] + lattice.position(place, version)
          members[version] = position..<position + shape[version]
        }
        let edgeCost = cost.cost(members)
        edges.append((Int32(place), Int32(next), Float(edgeCost)))
        forward[next] = LogMath.sum(forward[next], forward[place] - edgeCost)
      }
    }
    backward[count - 1] = 0
    for edge in edges.reversed() {
      backward[Int(edge.from)] = LogMath.sum(backward[Int(edge.from)], backward[Int(edge.to)] - Double(edge.cost))
    }
  }

  /// The beads of the path with the most beads that are expected to be right, less `price` for each bead; none where no path leads through the
  /// lattice.
  ///
  /// - Complexity: O(places · shapes).
  func beads(price: Double) -> [Found] {
    let count = lattice.count
    guard count > 0, forward[count - 1] > -.infinity else { return [] }
    var best = [Double](repeating: -.infinity, count: count)
    var back = [Int32](repeating: -1, count: count)
    best[0] = 0
    for (index, edge) in edges.enumerated() where best[Int(edge.from)] > -.infinity {
      let value = best[Int(edge.from)] + posterior(edge) - price
      if value > best[Int(edge.to)] { (best[Int(edge.to)], back[Int(edge.to)]) = (value, Int32(index)) }
    }
    var found: [Found] = []
    var place = count - 1
    while place > 0, back[place] >= 0 {
      let edge = edges[Int(back[place])]
      let from = Int(edge.from)
      let members = starts.indices.map { version in
        starts[version] + lattice.position(from, version)..<starts[version] + lattice.position(place, version)
      }
      found.append(Found(members: members, posterior: min(1, max(0, posterior(edge)))))
      place = from
    }
    return found.reversed()
  }

  private func posterior(_ edge: (from: Int32, to: Int32, cost: Float)) -> Double {
    LogMath.exp(forward[Int(edge.from)] - Double(edge.cost) + backward[Int(edge.to)] - forward[lattice.count - 1])
  }
}
