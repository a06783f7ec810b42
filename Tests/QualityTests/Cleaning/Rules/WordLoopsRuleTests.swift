import BitextModel
import Quality
import Testing

struct WordLoopsRuleTests {
  @Test(arguments: [
    CleaningCase("It goes on.", "il va il va il va il va il va", 1),
    CleaningCase("It goes on.", "et la et la et la et la", 1), CleaningCase("no no no no no no no no", "non", 0),
    CleaningCase("It goes on.", "non non non non"), CleaningCase("0 0 0 0 0 0 0 0 0", "zéro"),
    CleaningCase("ha ha ha ha ha ha ha ha", "ha ha ha"),
    CleaningCase("la la la la la la la la", "li li li li li li li li"),
    CleaningCase("It goes on.", "il va il va il va"),
  ]) func loopsOfOneSideAreTaken(_ item: CleaningCase) {
    #expect(condemned(by: WordLoopsRule(), item.unit) == item.condemned)
  }
}
