import BitextModel
import Segmentation
import Testing

struct InlineCodeTests {
  private func segments(_ text: String, _ codes: [InlineCode]) throws -> [Segment] {
    try Languages.segmenter("fr").segments(of: Document(text: text, codes: codes)).map(\.segment)
  }

  @Test func codesInsideASentenceStayWhereTheyStand() throws {
    let codes = [
      InlineCode(.opening, at: 5, attributes: [Attribute("i", "1")]),
      InlineCode(.closing, at: 9, attributes: [Attribute("i", "1")]),
    ]
    let made = try segments("Oui. Mais non.", codes)
    #expect(made.map(\.text) == ["Oui.", "Mais non."])
    #expect(made[0].codes.isEmpty)
    #expect(made[1].codes.map(\.utf8Offset) == [0, 4])
    #expect(made[1].codes.map(\.kind) == [.opening, .closing])
  }

  @Test func whatClosesGoesBeforeTheBreakAndWhatOpensBehindIt() throws {
    let codes = [
      InlineCode(.opening, at: 0, attributes: [Attribute("i", "1")]),
      InlineCode(.closing, at: 4, attributes: [Attribute("i", "1")]),
      InlineCode(.placeholder, at: 4), InlineCode(.opening, at: 4, attributes: [Attribute("i", "2")]),
      InlineCode(.closing, at: 8, attributes: [Attribute("i", "2")]),
    ]
    let made = try segments("Oui. Non.", codes)
    #expect(made[0].codes.map(\.kind) == [.opening, .closing, .placeholder])
    #expect(made[0].codes.map(\.utf8Offset) == [0, 4, 4])
    #expect(made[1].codes.map(\.kind) == [.opening, .closing])
    #expect(made[1].codes.map(\.utf8Offset) == [0, 3])
  }

  @Test func aPairAcrossABreakBecomesTwoIsolatedCodes() throws {
    let codes = [
      InlineCode(.opening, at: 2, attributes: [Attribute("i", "1"), Attribute("type", "bold")]),
      InlineCode(.closing, at: 7, attributes: [Attribute("i", "1")]),
    ]
    let made = try segments("Oui. Non.", codes)
    #expect(made[0].codes.map(\.kind) == [.isolated])
    #expect(made[0].codes[0].attributes == [Attribute("pos", "begin"), Attribute("x", "1"), Attribute("type", "bold")])
    #expect(made[1].codes.map(\.kind) == [.isolated])
    #expect(made[1].codes[0].attribute("pos") == "end")
  }

  @Test func aHighlightAcrossABreakIsClosedAndOpenedAgain() throws {
    let codes = [InlineCode(.highlightStart, at: 0), InlineCode(.highlightEnd, at: 9)]
    let made = try segments("Oui. Non.", codes)
    for segment in made {
      #expect(segment.codes.map(\.kind) == [.highlightStart, .highlightEnd])
      #expect(segment.codes.map(\.utf8Offset) == [0, 4])
    }
  }

  @Test func codesDoNotChangeTheSentences() throws {
    let text = "Le Dr. Noir est là. Il part à 12 h. 30."
    for offset in 0...text.utf8.count {
      let made = try segments(text, [InlineCode(.placeholder, at: offset)])
      #expect(made.map(\.text) == ["Le Dr. Noir est là.", "Il part à 12 h. 30."])
      #expect(made.flatMap(\.codes).count == 1)
    }
  }
}
