import Alignment
import Testing

struct SpanTextsTests {
  @Test func listsAllRunsOfUpToTheLongest() {
    let spans = SpanTexts(["A.", "B.", "C."], longest: 2)
    #expect(spans.texts == ["A.", "A. B.", "B.", "B. C.", "C."])
    #expect(spans.text(of: 1..<3) == "B. C.")
    #expect(spans.text(of: 2..<3) == "C.")
  }

  @Test(arguments: [0..<3, 2..<4, 3..<4, 1..<1]) func otherRunsHaveNone(_ run: Range<Int>) {
    #expect(SpanTexts(["A.", "B.", "C."], longest: 2).text(of: run) == nil)
  }

  @Test func aTextThatComesAgainIsListedOnce() {
    let spans = SpanTexts(["Yes.", "Yes.", "Yes."], longest: 3)
    #expect(spans.texts == ["Yes.", "Yes. Yes.", "Yes. Yes. Yes."])
    #expect(spans.text(of: 1..<3) == "Yes. Yes.")
  }

  @Test func blankSegmentsSayNothing() {
    let spans = SpanTexts(["", " \u{A0}\n", " A. "], longest: 3)
    #expect(spans.texts == ["A."])
    #expect(spans.text(of: 0..<2) == nil)
    #expect(spans.text(of: 0..<3) == "A.")
  }

  @Test(arguments: ["a", "é", "语", "👩‍👩‍👧"]) func aLongTextIsCutBetweenCodePoints(_ letter: String) throws {
    let long = String(repeating: letter, count: 3000)
    let text = try #require(SpanTexts([long], longest: 1).texts.first)
    #expect(text.utf8.count <= SpanTexts.mostBytes)
    #expect(text.utf8.count > SpanTexts.mostBytes - 4)
    #expect(long.unicodeScalars.starts(with: text.unicodeScalars))
  }

  @Test func everySegmentOfALongRunIsHeard() throws {
    let parts = ["short one", String(repeating: "b", count: 4000), String(repeating: "c", count: 900)]
    let text = try #require(SpanTexts(parts).text(of: 0..<3))
    #expect(text.utf8.count <= SpanTexts.mostBytes)
    #expect(text.hasPrefix("short one bbb"))
    let (b, c) = (text.count { $0 == "b" }, text.count { $0 == "c" })
    #expect(abs(b - c) <= 1)
  }

  @Test func nothingHasNoTexts() {
    #expect(SpanTexts([]).texts.isEmpty)
  }
}
