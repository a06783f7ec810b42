import BitextModel
import Quality
import Testing

struct NoLettersRuleTests {
  @Test(arguments: [
    CleaningCase("12 %", "12 %", 0, 1), CleaningCase("2009-01-19", "19 janvier 2009", 0),
    CleaningCase("Yes", "✓", 1), CleaningCase("A1", "A1"), CleaningCase("東京", "東京"),
  ]) func sidesWithoutALetterAreTaken(_ item: CleaningCase) {
    #expect(condemned(by: NoLettersRule(), item.unit) == item.condemned)
  }
}
