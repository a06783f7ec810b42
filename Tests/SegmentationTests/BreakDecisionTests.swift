import BitextModel
import Segmentation
import Testing

struct BreakDecisionTests {
  @Test func everyCandidateIsNamedWithItsRuleAndDatum() throws {
    let text = "M. Noir vit aux É.-U. depuis 2.0 ans.\nIl y a des noix, etc. Le reste suit"
    let decisions = try Languages.segmenter("fr").decisions(of: Document(text: text, from: 100, line: 7))
    #expect(
      decisions.map(\.rule) == [.title, .noSpaceFollows, .lowerCaseFollows, .noSpaceFollows, .fullStop, .oftenEnds])
    #expect(decisions.map(\.isBreak) == [false, false, false, false, true, true])
    #expect(decisions.map(\.line) == [7, 7, 7, 7, 7, 8])
    #expect(decisions[0].utf8Offset == 102)
    #expect(decisions[0].before == "M.")
    #expect(decisions[0].after == " Noir vit aux É.-U. depu")
    let origin = try #require(decisions[0].origin)
    #expect(origin.file.hasSuffix("fr/abbreviations.tsv"))
    #expect(origin.line != nil)
    #expect(decisions[4].origin == nil)
  }

  @Test func breaksAreWhereTheSegmentsEnd() throws {
    let text = "Oui. Non ! « Bien. » Fin"
    let segmenter = try Languages.segmenter("fr")
    let document = Document(text: text, from: 10)
    let ends = segmenter.segments(of: document).dropLast().map(\.utf8Range.upperBound)
    #expect(try segmenter.decisions(of: document).filter(\.isBreak).map(\.utf8Offset) == ends)
    #expect(ends.count == 3)
  }

  @Test func segmentsOfAFormatWithMarkupHaveTheRangeOfTheirParagraph() throws {
    let paragraph = Document.Paragraph("Un & deux. Trois.", utf8Range: 50..<90, line: 3)
    let segments = try Languages.segmenter("fr").segments(of: Document(name: "a.xml", paragraphs: [paragraph]))
    #expect(segments.map(\.utf8Range) == [50..<90, 50..<90])
  }
}
