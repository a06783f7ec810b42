import BitextModel

extension AlignmentRecord {
  /// A passage that two documents have in different places.
  struct CrossingRecord: Decodable {
    /// The indices of the two documents.
    var documents: [Int]
    /// The indices of the sentences of each.
    var segments: [[Int]]
    var score: Double?
  }

  /// The crossings, after a check that they name runs of sentences that are there.
  func checkedCrossings() throws(Fault) -> [Crossing] {
    var checked: [Crossing] = []
    for (index, crossing) in (crossings ?? []).enumerated() {
      guard crossing.documents.count == 2, crossing.segments.count == 2, crossing.documents[0] != crossing.documents[1],
        let one = run(crossing.segments[0], ofDocument: crossing.documents[0]),
        let other = run(crossing.segments[1], ofDocument: crossing.documents[1])
      else { throw Fault(message: "crossing \(index) does not name sentences that follow each other in two documents") }
      checked.append(
        Crossing(
          one: crossing.documents[0], other: crossing.documents[1], oneSegments: one, otherSegments: other,
          score: crossing.score ?? .nan))
    }
    return checked
  }

  private func run(_ indices: [Int], ofDocument document: Int) -> Range<Int>? {
    guard documents.indices.contains(document), let first = indices.first, first >= 0,
      indices.count <= documents[document].sentences.count - first,
      zip(indices, first...).allSatisfy({ $0 == $1 })
    else { return nil }
    return first..<first + indices.count
  }
}
