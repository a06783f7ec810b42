import BitextModel

/// The stretches of versions between beads that are kept, which are aligned one by one.
struct KeptStretches {
  private let versions: [Bitext.Version]
  private let kept: [Bead]

  init(_ versions: [Bitext.Version], keeping kept: [Bead]) {
    self.versions = versions
    self.kept = kept
  }

  func align(_ aligner: Aligner) throws(AlignmentError) -> Bitext {
    var beads: [Bead] = []
    var places = versions.map { _ in 0 }
    let ends = versions.map(\.segments.count)
    for bead in kept {
      guard bead.members.count == versions.count,
        bead.members.indices.allSatisfy({
          bead.members[$0].lowerBound >= places[$0] && bead.members[$0].upperBound <= ends[$0]
        })
      else { throw .keptBeadsCross(place: bead.members.map(\.lowerBound)) }
      beads += try stretch(from: places, to: bead.members.map(\.lowerBound), aligner)
      beads.append(bead)
      places = bead.members.map(\.upperBound)
    }
    beads += try stretch(from: places, to: ends, aligner)
    return Bitext(versions: versions, beads: beads)
  }

  private func stretch(from starts: [Int], to ends: [Int], _ aligner: Aligner) throws(AlignmentError) -> [Bead] {
    guard starts != ends else { return [] }
    let parts = versions.indices.map { index in
      Bitext.Version(
        name: versions[index].name, language: versions[index].language,
        segments: Array(versions[index].segments[starts[index]..<ends[index]]))
    }
    return try aligner.align(parts).beads.map { bead in
      var bead = bead
      bead.members = bead.members.enumerated().map { $1.lowerBound + starts[$0]..<$1.upperBound + starts[$0] }
      return bead
    }
  }
}
