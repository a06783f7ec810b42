import BitextModel
import Quality
import Testing

struct TooLongRuleTests {
  @Test(arguments: [(words: 200, isTaken: false), (201, true)]) func wordsAreCounted(
    _ item: (words: Int, isTaken: Bool)
  ) {
    let text = Array(repeating: "ab", count: item.words).joined(separator: " ")
    #expect(condemned(by: TooLongRule(), unit(("en", text), ("fr", "ab"))) == (item.isTaken ? [0] : []))
  }

  @Test(arguments: [(count: 1000, isTaken: false), (1001, true)]) func charactersAreCounted(
    _ item: (count: Int, isTaken: Bool)
  ) {
    let text = String(repeating: "é", count: item.count)
    #expect(condemned(by: TooLongRule(), unit(("en", "ab"), ("fr", text))) == (item.isTaken ? [1] : []))
  }
}
