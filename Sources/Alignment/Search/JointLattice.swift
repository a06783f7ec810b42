/// The places of an alignment of all versions at once that a search looks at: those near a guide path.
///
/// A place says how many segments of each version lie behind it. Places are in an order in which every bead leads upwards.
struct JointLattice {
  /// How many segments each version has.
  let sizes: [Int]
  /// The places' coordinates, a version after the other.
  private(set) var coordinates: [Int32] = []
  private var indices: [UInt64: Int32] = [:]
  private let factors: [UInt64]

  var count: Int { sizes.isEmpty ? 0 : coordinates.count / sizes.count }

  /// Makes the lattice of all places at most `radius` away from the path in every version.
  ///
  /// - Returns: `nil` where there would be more places than `limit`, or more than can be numbered.
  init?(sizes: [Int], path: [[Int]], radius: Int, limit: Int) {
    self.sizes = sizes
    var factors: [UInt64] = []
    var product: UInt64 = 1
    for size in sizes.reversed() {
      factors.insert(product, at: 0)
      let (next, overflow) = product.multipliedReportingOverflow(by: UInt64(size + 1))
      if overflow { return nil }
      product = next
    }
    self.factors = factors
    var keys: Set<UInt64> = []
    for point in path {
      var near: [UInt64] = [0]
      for (version, position) in point.enumerated() {
        let range = max(0, position - radius)...min(sizes[version], position + radius)
        near = near.flatMap { key in range.map { key + UInt64($0) * factors[version] } }
      }
      keys.formUnion(near)
      if keys.count > limit { return nil }
    }
    coordinates.reserveCapacity(keys.count * sizes.count)
    indices.reserveCapacity(keys.count)
    for (index, key) in keys.sorted().enumerated() {
      indices[key] = Int32(index)
      for (version, factor) in factors.enumerated() {
        coordinates.append(Int32(truncatingIfNeeded: key / factor % UInt64(sizes[version] + 1)))
      }
    }
  }

  /// The coordinate of a place in one version.
  func position(_ place: Int, _ version: Int) -> Int { Int(coordinates[place * sizes.count + version]) }

  /// The place that a bead of a shape leads to, if the lattice has it.
  func place(from place: Int, by shape: [Int]) -> Int? {
    var key: UInt64 = 0
    for (version, step) in shape.enumerated() {
      let position = position(place, version) + step
      if position > sizes[version] { return nil }
      key += UInt64(position) * factors[version]
    }
    return indices[key].map(Int.init)
  }
}
