import BitextModel
import Testing

struct BitextTests {
  private func version(_ texts: [String]) -> Bitext.Version {
    .init(
      name: "a", language: "fr",
      segments: texts.map { PlacedSegment(Segment($0), paragraph: 0, utf8Range: 0..<$0.utf8.count, line: 1) })
  }

  @Test func givesTheSegmentsOfABead() {
    let bitext = Bitext(versions: [version(["a", "b", "c"])], beads: [Bead([1..<3])])
    #expect(bitext.segments(of: bitext.beads[0], inVersion: 0).map(\.text) == ["b", "c"])
  }

  @Test func aBeadThatPointsBeyondTheTextGivesWhatThereIs() {
    let bitext = Bitext(versions: [version(["a"])], beads: [])
    #expect(bitext.segments(of: Bead([0..<9]), inVersion: 0).map(\.text) == ["a"])
    #expect(bitext.segments(of: Bead([5..<9]), inVersion: 0).isEmpty)
    #expect(bitext.segments(of: Bead([0..<1]), inVersion: 3).isEmpty)
  }

  @Test func namesTheKindOfABead() {
    #expect(Bead([0..<1, 0..<2, 3..<3]).kind == "1-2-0")
  }
}
