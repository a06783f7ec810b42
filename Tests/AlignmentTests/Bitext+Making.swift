import BitextModel

extension Bitext.Version {
  /// A version of given segments; an empty text begins a paragraph.
  init(_ language: LanguageTag, _ texts: [String]) {
    var paragraph = 0
    var segments: [PlacedSegment] = []
    for text in texts {
      if text.isEmpty {
        paragraph += 1
        continue
      }
      segments.append(
        PlacedSegment(
          Segment(text), paragraph: paragraph, utf8Range: 0..<text.utf8.count, line: segments.count + 1))
    }
    self.init(name: language.canonical, language: language, segments: segments)
  }
}

extension Bitext {
  /// Whether every segment of every version is in exactly one bead, in order, and no bead is empty.
  var isComplete: Bool {
    beads.allSatisfy { $0.members.count == versions.count && $0.members.contains { !$0.isEmpty } }
      && versions.indices.allSatisfy { index in
        var next = 0
        for bead in beads {
          guard bead.members[index].lowerBound == next else { return false }
          next = bead.members[index].upperBound
        }
        return next == versions[index].segments.count
      }
  }

  /// The beads that more than one version has.
  var sharedBeads: [[Range<Int>]] { beads.filter { !$0.isOneSided }.map(\.members) }
}
