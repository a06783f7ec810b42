import BitextModel
import Quality
import Testing

struct UntranslatedRemainderRuleTests {
  @Test(arguments: [
    CleaningCase("Open the file and read it to the end now", "Ouvrir puis read it to the end maintenant", 1),
    CleaningCase("Open the file and read it to the end", "Ouvrir puis read it to the fin"),
    CleaningCase("Type none, rgb, bgr, vrgb, vbgr here", "Tapez none, rgb, bgr, vrgb, vbgr ici"),
    CleaningCase("det er en stor mann her", "det er en stor mann her", from: "nb", to: "da"),
    CleaningCase("", ""),
  ]) func wordsThatWereLeftAreTaken(_ item: CleaningCase) throws {
    let rule = try UntranslatedRemainderRule(related: LanguageData.related.get())
    #expect(condemned(by: rule, item.unit) == item.condemned)
  }
}
