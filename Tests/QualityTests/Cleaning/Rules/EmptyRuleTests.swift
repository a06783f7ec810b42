import BitextModel
import Quality
import Testing

struct EmptyRuleTests {
  @Test(arguments: [
    CleaningCase("Text", "", 1), CleaningCase("", "Texte", 0), CleaningCase("Text", " \u{A0}\u{200B}\n", 1),
    CleaningCase("", "", 0, 1), CleaningCase("…", "…"), CleaningCase("Text", "Texte"), CleaningCase("\u{E000}", "1"),
  ]) func sidesWithoutTextAreTaken(_ item: CleaningCase) {
    #expect(condemned(by: EmptyRule(), item.unit) == item.condemned)
  }

  @Test func aUnitInOneLanguageIsTaken() {
    #expect(condemned(by: EmptyRule(), unit(("en", "Text"))) == [0])
    #expect(condemned(by: EmptyRule(), unit(("en", "Text"), ("en", "Other"))) == [0, 1])
    #expect(condemned(by: EmptyRule(), unit()) == [])
  }
}
