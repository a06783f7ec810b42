import BitextModel
import Interchange
import Testing

struct ToolProfileTests {
  private static func unit(_ text: String, identifier: String? = nil, _ properties: [Property] = []) -> TranslationUnit
  {
    TranslationUnit(
      identifier: identifier,
      variants: [
        TranslationVariant("fr", Segment(text), properties: [Property("x-document", "a.docx")]),
        TranslationVariant("az", "b", properties: [Property("x-state", "final")]),
      ], properties: properties)
  }

  @Test func omegaTFindsTheIdentifierOfASegmentOfADocument() {
    let made = ToolProfile.omegat.unit(Self.unit("a", identifier: "7"))
    #expect(made.property("x-ice") == "7")
    let ofMemory = TranslationUnit(identifier: "7", variants: [TranslationVariant("fr", "a")])
    #expect(ToolProfile.omegat.unit(ofMemory) == ofMemory)
    #expect(ToolProfile.omegat.header(TMXHeader(segmentType: "block")).segmentType == "sentence")
  }

  @Test func memoQFindsTheNeighboursOfTheSource() {
    let made = ToolProfile.memoq.unit(
      Self.unit("b", [Property("x-bead", "1-1")]), previous: Self.unit("a < & b"), next: nil, source: "fr")
    #expect(made.variants[0].property("x-context-pre") == "<seg>a &lt; &amp; b</seg>")
    #expect(made.variants[0].property("x-context-post") == nil)
    #expect(made.variants[1].properties == Self.unit("b").variants[1].properties)
    #expect(made.property("x-document") == "a.docx")
    #expect(made.property("aligned") == "yes")
    // What OmegaT said of the neighbours is as good.
    let told = ToolProfile.memoq.unit(Self.unit("b", [Property("prev", "x"), Property("next", "y")]))
    #expect(told.variants[0].property("x-context-pre") == "<seg>x</seg>")
    #expect(told.variants[0].property("x-context-post") == "<seg>y</seg>")
  }

  @Test func tradosFindsFieldsAndStates() {
    let made = ToolProfile.trados.unit(
      Self.unit(
        "a", identifier: "9", [Property("client", "c"), Property("x-Context", "1, 2"), Property("x-y:Integer", "3")]))
    #expect(
      made.properties == [
        Property("x-client:SingleString", "c"), Property("x-Context", "1, 2"), Property("x-y:Integer", "3"),
        Property("x-document:SingleString", "a.docx"), Property("x-state:SingleString", "final"),
        Property("x-Origin", "TM"), Property("x-ConfirmationLevel", "ApprovedSignOff"), Property("x-IdContext", "9"),
      ])
    #expect(made.variants.map(\.properties) == [[], []])
    #expect(ToolProfile.trados.header(TMXHeader()).originalFormat == "SDL TM8 Format")
  }

  /// What was made for a tool is not made again.
  @Test(arguments: ToolProfile.allCases)
  func aUnitMadeForAToolStaysAsItIs(_ profile: ToolProfile) {
    let once = profile.unit(Self.unit("a", identifier: "9", [Property("x-bead", "1-1")]), previous: Self.unit("p"))
    #expect(profile.unit(once) == once)
  }
}
