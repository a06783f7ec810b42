import BitextModel
import Quality
import Testing

struct NumbersDifferRuleTests {
  @Test(arguments: [
    CleaningCase("128 kbit/s", "12 kbit/s", 1), CleaningCase("in 2019 he said", "en 2020 il dit", 1),
    CleaningCase("page 12 of 14", "page 12 sur 15", 1),
    CleaningCase("in 12 days", "en douze jours"), CleaningCase("1.5 million", "1 500 000"),
    CleaningCase("3 men", "4 hommes"),
    CleaningCase("the 1930s", "les années 30"), CleaningCase("2019–20", "2019-2020"),
    CleaningCase("COVID-19", "COVID -19"),
    CleaningCase("1,250.5 euros", "1 250,5 euros"), CleaningCase("at 6:30 p.m. on May 14", "le 14 mai à 18 h 30"),
    CleaningCase("20 and 20", "20 fois"), CleaningCase("none", "aucun"),
  ]) func numbersThatContradictEachOtherAreTaken(_ item: CleaningCase) {
    #expect(condemned(by: NumbersDifferRule(), item.unit) == item.condemned)
  }
}
