import BitextModel
import Quality
import Testing

struct InlineCodeCheckTests {
  private let bold = InlineCode(.opening, at: 0, attributes: [Attribute("i", "1")], content: [.native("<b>")])
  private let boldEnd = InlineCode(.closing, at: 2, attributes: [Attribute("i", "1")], content: [.native("</b>")])
  private let image = InlineCode(.placeholder, at: 1, content: [.native("<img/>")])

  private func findings(_ source: [InlineCode], _ target: [InlineCode]) -> [Finding] {
    InlineCodeCheck().findings(
      in: CheckedPair(
        unit: UnitReference(number: 1), source: TranslationVariant("fr", Segment("ab", codes: source)),
        target: TranslationVariant("en", Segment("ab", codes: target))))
  }

  @Test func theSameCodesInOtherPlacesAndWithOtherNumbersAreRight() {
    var other = bold
    other.attributes = [Attribute("i", "7")]
    #expect(findings([bold, boldEnd, image], [image, other, boldEnd]).isEmpty)
  }

  @Test func aMissingAndAnExtraCodeAreNamed() {
    #expect(findings([image], []).map(\.message) == ["the translation lacks the code <img/>"])
    #expect(findings([], [image]).map(\.message) == ["the source has no code <img/>"])
    #expect(findings([image], []).first?.sourceRanges == [1..<1])
  }

  @Test func aCodeTwiceIsNotTheSameAsOnce() {
    #expect(findings([image, image], [image]).count == 1)
  }

  @Test func aPairThatClosesBeforeItOpensIsFound() {
    #expect(findings([bold, boldEnd], [boldEnd, bold]).map(\.message) == ["the code </b> closes what is not open"])
  }
}
