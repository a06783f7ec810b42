/// Which tokens of two versions can be translations of each other, and what a token without its translation costs.
struct LinkTable: Sendable {
  /// Where the links of each token type of the one version begin; one more than there are types.
  private(set) var starts: [Int32] = [0]
  private(set) var links: [Link] = []
  /// What a token of each type costs in a bead that has no translation of it, in nats.
  private(set) var oneMissing: [Float] = []
  private(set) var otherMissing: [Float] = []

  /// - Parameter rows: the links of each type of the one version.
  init(rows: [[Link]], oneMissing: [Float], otherMissing: [Float]) {
    starts.reserveCapacity(rows.count + 1)
    for row in rows {
      links += row
      starts.append(Int32(links.count))
    }
    (self.oneMissing, self.otherMissing) = (oneMissing, otherMissing)
  }

  func range(_ one: Int) -> Range<Int> { Int(starts[one])..<Int(starts[one + 1]) }
}
