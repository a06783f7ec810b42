import BitextModel
import Quality
import Testing

struct RepeatedMarksRuleTests {
  @Test(arguments: [
    CleaningCase("Name ........ 3", "Nom", 0), CleaningCase("Aaaaaaaaah", "Ah", 0), CleaningCase("a", "--------", 1),
    CleaningCase("Name ....... 3", "Nom"), CleaningCase("00000000", "a        b"),
  ]) func oneCharacterEightTimesInARowIsTaken(_ item: CleaningCase) {
    #expect(condemned(by: RepeatedMarksRule(), item.unit) == item.condemned)
  }
}
