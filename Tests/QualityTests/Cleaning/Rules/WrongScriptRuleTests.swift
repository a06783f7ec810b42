import BitextModel
import Quality
import Testing

struct WrongScriptRuleTests {
  @Test(arguments: [
    CleaningCase("The head of the state", "Глава государства сказал", 1),
    CleaningCase("Глава государства сказал", "The head of the state said so", 1, from: "ru", to: "uk"),
    CleaningCase("A long sentence of words", "これはとても大切なことですから、忘れないで", to: "ja"),
    CleaningCase("A long sentence of words", "這是一個非常重要的句子，請不要忘記它", to: "zh-Hant"),
    CleaningCase("The state", "Глава"),
    CleaningCase("sudo apt-get install --yes dragoman", "sudo apt-get install --yes dragoman", to: "ru"),
    CleaningCase("The head of the state", "Президент ölkənin başçısıdır", to: "az"),
    CleaningCase("The head of the state", "Президент өлкәнин башчысыдыр", to: "az"),
    CleaningCase("The head of the state", "Президент өлкәнин башчысыдыр", 1, to: "az-Latn"),
    CleaningCase("The head of the state", "predsednik države je rekao da", to: "sr"),
    CleaningCase("The head of the state", "Глава государства сказал", to: "qqq"),
  ]) func textsInAnotherScriptAreTaken(_ item: CleaningCase) {
    #expect(condemned(by: WrongScriptRule(), item.unit) == item.condemned)
  }
}
