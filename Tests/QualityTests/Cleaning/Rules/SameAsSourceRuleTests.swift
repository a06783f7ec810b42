import BitextModel
import Quality
import Testing

struct SameAsSourceRuleTests {
  @Test(arguments: [
    CleaningCase("Merge the files in the folder.", "Merge the files in the folder.", 1),
    CleaningCase("Merge the files  in the “folder”", "merge the files in the \"folder\"", 1),
    CleaningCase("If true, it don’t ask again", "If true, it don't ask again", 1),
    // Names, headings, commands, addresses, placeholders and numbers may be the same in both languages.
    CleaningCase("Yuri Gagarin", "Yuri Gagarin"), CleaningCase("United Nations Framework", "United Nations Framework"),
    CleaningCase("sudo apt-get install --yes %s", "sudo apt-get install --yes %s"),
    CleaningCase("https://example.org/a b c d", "https://example.org/a b c d"), CleaningCase("12:30", "12:30"),
    CleaningCase("a, b, c, ..., aa, ab, ...", "a, b, c, ..., aa, ab, ..."),
    CleaningCase("git set (list | add | init | check)", "git set (list | add | init | check)"),
    CleaningCase("%s on %s to %s", "%s on %s to %s"), CleaningCase("information technology", "information technology"),
    CleaningCase("Merge the files in the folder.", "Fusionner les fichiers du dossier."),
    // The same sentence may be right in two languages that are near each other, and in scripts without small letters.
    CleaningCase("det er en stor mann her", "det er en stor mann her", from: "nb", to: "da"),
    CleaningCase("これはとても大切なことです", "これはとても大切なことです", from: "ja", to: "zh"),
  ]) func proseThatIsItsSourceIsTaken(_ item: CleaningCase) throws {
    #expect(try condemned(by: SameAsSourceRule(related: LanguageData.related.get()), item.unit) == item.condemned)
  }

  @Test func regionsOfALanguageMayBeTheSame() throws {
    let same = unit(("en-US", "Merge the files in the folder."), ("en-GB", "Merge the files in the folder."))
    #expect(try condemned(by: SameAsSourceRule(related: LanguageData.related.get()), same) == [])
  }
}
