import BitextModel
import Quality
import Testing

struct IdenticalRuleTests {
  @Test(arguments: [
    CleaningCase("Yuri Gagarin", "Yuri Gagarin", 1), CleaningCase("OK", "Ok", 1), CleaningCase("12", "12"),
    CleaningCase("OK", "D’accord"), CleaningCase("I", "ı", 1, from: "az", to: "fr"),
  ]) func everyTranslationThatIsItsSourceIsTaken(_ item: CleaningCase) {
    #expect(condemned(by: IdenticalRule(), item.unit) == item.condemned)
  }
}
