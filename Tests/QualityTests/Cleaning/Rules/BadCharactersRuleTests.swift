import BitextModel
import Quality
import Testing

struct BadCharactersRuleTests {
  @Test(arguments: [
    CleaningCase("caf\u{FFFD}", "café", 0), CleaningCase("Text\u{FFFE}", "Texte", 0),
    CleaningCase("summer", "Ã©tÃ©", 1), CleaningCase("it’s", "câ€™est", 1),
    CleaningCase("word", "dÃ¨s", 1), CleaningCase("yes", "bÉ™li", 1, to: "az"),
    CleaningCase("no", "Ð½ÐµÑ‚", 1, to: "ru"),
    // Capitals with accents before punctuation, and other good texts.
    CleaningCase("COFFEE", "« CAFÉ »"), CleaningCase("COFFEE", "«CAFÉ»"), CleaningCase("IRMÃ", "“IRMÔ", to: "pt"),
    CleaningCase("is it", "il va à « Bakou »"), CleaningCase("ROMÂNIA", "Â…", to: "ro"), CleaningCase("5 Å²", "5 Å³"),
    CleaningCase("Größe", "Ärger – Öl, ½", from: "de"), CleaningCase("CAFÉ®", "CAFÉ™ 2"),
  ]) func textsThatWereDecodedWrongAreTaken(_ item: CleaningCase) {
    #expect(condemned(by: BadCharactersRule(), item.unit) == item.condemned)
  }
}
