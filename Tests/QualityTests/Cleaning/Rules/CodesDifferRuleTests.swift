import BitextModel
import Quality
import Testing

struct CodesDifferRuleTests {
  @Test func anotherNumberOfCodesIsTaken() {
    var unit = unit(("en", "Text"), ("fr", "Texte"))
    unit.variants[0].segment.codes = [InlineCode(.placeholder, at: 0), InlineCode(.placeholder, at: 2)]
    unit.variants[1].segment.codes = [InlineCode(.placeholder, at: 1)]
    #expect(condemned(by: CodesDifferRule(), unit) == [1])
    unit.variants[1].segment.codes += [InlineCode(.placeholder, at: 3, content: [.native("<br>")])]
    #expect(condemned(by: CodesDifferRule(), unit) == [])
  }
}
