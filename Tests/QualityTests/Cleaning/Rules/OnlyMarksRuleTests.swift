import BitextModel
import Quality
import Testing

struct OnlyMarksRuleTests {
  @Test(arguments: [
    CleaningCase("***", "***", 0, 1), CleaningCase("…", "", 0, 1), CleaningCase("→ %", "↗", 0, 1),
    CleaningCase("12 %", "12 %"), CleaningCase("—", "Non"), CleaningCase("?", "a"), CleaningCase("½", "½"),
  ]) func onlyUnitsWithoutLettersAndDigitsAreTaken(_ item: CleaningCase) {
    #expect(condemned(by: OnlyMarksRule(), item.unit) == item.condemned)
  }
}
