import BitextModel
import Quality
import Testing

struct TooShortRuleTests {
  @Test(arguments: [
    CleaningCase("Open", "Ouvrir", 1), CleaningCase("Open file", "Ouvrir fichier", 1),
    CleaningCase("Open file", "Ouvrir le fichier"), CleaningCase("Open the file", "Ouvrir fichier"),
    CleaningCase("東京", "Tokyo", 1, from: "ja"), CleaningCase("東京都は大きい", "Tokyo", from: "ja"),
  ]) func pairsOfFewWordsAreTaken(_ item: CleaningCase) {
    #expect(condemned(by: TooShortRule(), item.unit) == item.condemned)
  }
}
