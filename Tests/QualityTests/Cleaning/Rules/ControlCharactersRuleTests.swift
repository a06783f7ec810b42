import BitextModel
import Quality
import Testing

struct ControlCharactersRuleTests {
  @Test(arguments: [
    CleaningCase("a\u{7F}b", "ab", 0), CleaningCase("a\u{9C}", "a", 0), CleaningCase("a", "\u{1}", 1),
    CleaningCase("\u{F8FF} menu", "\u{F8FF} menu", 0, 1), CleaningCase("a\tb\r\nc", "a\u{200B}b\u{A0}"),
  ]) func controlAndPrivateCharactersAreTaken(_ item: CleaningCase) {
    #expect(condemned(by: ControlCharactersRule(), item.unit) == item.condemned)
  }
}
