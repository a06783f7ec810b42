import BitextModel
import Quality
import Testing

struct EntitiesRuleTests {
  @Test(arguments: [
    CleaningCase("a&nbsp;b", "a b", 0), CleaningCase("a", "&eacute;t&#233; &#xE9;", 1),
    CleaningCase("&AMP; b", "&amp;", 0, 1),
    CleaningCase("R&D; AT&T;", "a & b; &"), CleaningCase("&File;", "&#;"), CleaningCase("&#x;", "&Fichier"),
  ]) func entitiesAreTaken(_ item: CleaningCase) {
    #expect(condemned(by: EntitiesRule(), item.unit) == item.condemned)
  }
}
