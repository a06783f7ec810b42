import BitextModel

/// The cheapest alignment of all versions at once, and how sure each of its beads is.
///
/// The paths of the lattice are weighed by e^(−cost). The best one is kept (Viterbi); the share that the paths through a
/// bead have of all paths is the bead's posterior probability (forward–backward).
struct JointSearch {
  let lattice: JointLattice
  let cost: JointCost
  private let shapes: [[Int]]

  init(lattice: JointLattice, cost: JointCost) {
    self.lattice = lattice
    self.cost = cost
    shapes = BeadShapes.joint(versionCount: lattice.sizes.count)
  }

  /// The beads of the best path with their posterior probabilities; none where no path leads through the lattice.
  ///
  /// - Complexity: O(places · shapes) costs.
  func beads() -> [(members: [Range<Int>], posterior: Double)] {
    let count = lattice.count
    guard count > 0 else { return [] }
    var edges = Edges(placeCount: count)
    var best = [Double](repeating: .infinity, count: count)
    var back = [Int32](repeating: -1, count: count)
    var forward = [Double](repeating: -.infinity, count: count)
    (best[0], forward[0]) = (0, 0)
    for place in 0..<count where best[place] < .infinity {
      for shape in shapes {
        guard let next = lattice.place(from: place, by: shape) else { continue }
        let edgeCost = cost.cost(members(from: place, by: shape))
        edges.add(from: place, to: next, cost: edgeCost)
        forward[next] = LogMath.sum(forward[next], forward[place] - edgeCost)
        if best[place] + edgeCost < best[next] {
          best[next] = best[place] + edgeCost
          back[next] = Int32(place)
        }
      }
    }
    var backward = [Double](repeating: -.infinity, count: count)
    backward[count - 1] = 0
    edges.forEachReversed { from, to, edgeCost in
      backward[from] = LogMath.sum(backward[from], backward[to] - edgeCost)
    }
    guard best[count - 1] < .infinity else { return [] }
    var beads: [(members: [Range<Int>], posterior: Double)] = []
    var place = count - 1
    while place > 0, back[place] >= 0 {
      let start = Int(back[place])
      let shape = lattice.sizes.indices.map { lattice.position(place, $0) - lattice.position(start, $0) }
      let members = members(from: start, by: shape)
      let posterior = LogMath.exp(forward[start] - cost.cost(members) + backward[place] - forward[count - 1])
      beads.append((members, min(1, max(0, posterior))))
      place = start
    }
    return beads.reversed()
  }

  private func members(from place: Int, by shape: [Int]) -> [Range<Int>] {
    shape.indices.map { version in
      let position = lattice.position(place, version)
      return position..<position + shape[version]
    }
  }
}

/// The beads between the places of a lattice, in the order of their starts.
private struct Edges {
  private var starts: [Int32] = []
  private var ends: [Int32] = []
  private var costs: [Float] = []

  init(placeCount: Int) {
    starts.reserveCapacity(placeCount * 6)
    ends.reserveCapacity(placeCount * 6)
    costs.reserveCapacity(placeCount * 6)
  }

  mutating func add(from start: Int, to end: Int, cost: Double) {
    starts.append(Int32(start))
    ends.append(Int32(end))
    costs.append(Float(cost))
  }

  func forEachReversed(_ body: (_ from: Int, _ to: Int, _ cost: Double) -> Void) {
    for index in starts.indices.reversed() { body(Int(starts[index]), Int(ends[index]), Double(costs[index])) }
  }
}
