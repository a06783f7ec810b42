/// Every run of rows that a bead can join with segments of another version.
struct JoinedRows: Sendable {
  private let rowCount: Int
  let versions: [Int]
  /// By first row, number of rows and version: the segments.
  private var members: [Range<Int>] = []
  /// What the versions' segments cost each other in it, by the number of segments of the further version.
  private var costs: [Double] = []
  /// How many segments of the further version it can be joined with: bit *n* stands for *n*; none where the rows cannot be joined.
  private var widths: [UInt8] = []
  private var leasts: [Int] = []

  private static let widthCount = BeadShape.longestRun + 1

  /// - Complexity: O(rows · pairs of versions).
  init(_ rows: JointRows, costs matrix: PairCostMatrix) {
    (rowCount, versions) = (rows.count, rows.versions)
    for row in 0..<rows.count {
      for length in 1...BeadShape.longestRun {
        guard row + length <= rows.count else {
          members += repeatElement(0..<0, count: versions.count)
          costs += repeatElement(0, count: Self.widthCount)
          widths.append(0)
          leasts.append(0)
          continue
        }
        let joined = rows.joined(row..<row + length)
        let widths = Self.widths(versions.map { joined[$0].count }, isJoined: length > 1)
        members += versions.map { joined[$0] }
        let cost = length == 1 || widths != 0 ? matrix.sum(joined, of: versions) : 0
        let relief = matrix.relief(joined, of: versions, further: 0)
        costs += (0..<Self.widthCount).map { cost + relief - matrix.relief(joined, of: versions, further: $0) }
        self.widths.append(widths)
        leasts.append(versions.lazy.map { joined[$0].count }.filter { $0 > 0 }.min() ?? 0)
      }
    }
  }

  private static func widths(_ counts: [Int], isJoined: Bool) -> UInt8 {
    let counts = counts.filter { $0 > 0 }
    if isJoined {
      for (index, one) in counts.enumerated() {
        for other in counts[index...] where !fits(one, other) { return 0 }
      }
    }
    var widths: UInt8 = 0
    for width in 1...BeadShape.longestRun where counts.allSatisfy({ fits($0, width) }) { widths |= 1 << UInt8(width) }
    return widths
  }

  private static func fits(_ one: Int, _ other: Int) -> Bool {
    // Two versions of the same text may both have four sentences where a third has one.
    if one == other { return one <= BeadShape.longestRun }
    return one <= BeadShape.longestRun && other <= BeadShape.longestRun && BeadShape.weights[one][other] != nil
  }

  func widths(_ row: Int, _ length: Int) -> UInt8 { widths[row * BeadShape.longestRun + length - 1] }

  func cost(_ row: Int, _ length: Int, width: Int) -> Double {
    costs[(row * BeadShape.longestRun + length - 1) * Self.widthCount + width]
  }

  /// The fewest segments of a version that has some.
  func least(_ row: Int, _ length: Int) -> Int { leasts[row * BeadShape.longestRun + length - 1] }

  /// The segments of the version at an index of ``versions``.
  func members(_ row: Int, _ length: Int, _ index: Int) -> Range<Int> {
    members[(row * BeadShape.longestRun + length - 1) * versions.count + index]
  }
}
