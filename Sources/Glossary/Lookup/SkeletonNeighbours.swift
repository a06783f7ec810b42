/// What a ``SkeletonIndex`` has near the skeletons of one query, each looked up once.
struct SkeletonNeighbours {
  private let index: SkeletonIndex
  private let count: Int
  private var known: [[UInt8]: [Int32]] = [:]
  private var shared: [UInt8] = []

  /// - Parameter count: how many strings of sounds are wanted.
  init(_ index: SkeletonIndex, count: Int) { (self.index, self.count) = (index, count) }

  /// The strings of sounds whose skeleton is most like one.
  mutating func neighbours(of skeleton: [UInt8]) -> [Int32] {
    if let neighbours = known[skeleton] { return neighbours }
    let neighbours = index.neighbours(of: skeleton, count: count, shared: &shared)
    known[skeleton] = neighbours
    return neighbours
  }
}
