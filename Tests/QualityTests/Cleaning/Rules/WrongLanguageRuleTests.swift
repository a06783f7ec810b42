import BitextModel
import Quality
import Testing

struct WrongLanguageRuleTests {
  @Test(arguments: [
    CleaningCase(
      "The president met the ambassadors of the three countries in Baku on Monday.",
      "The president met the ambassadors of the three countries in Baku on Monday.", 1),
    CleaningCase(
      "Le président a reçu les ambassadeurs des trois pays à Bakou pour la première fois.",
      "Le président a reçu les ambassadeurs des trois pays à Bakou.", 0),
    CleaningCase(
      "Le président a reçu les ambassadeurs des trois pays à Bakou.",
      "The president met the ambassadors of the three countries in Baku.", 1, from: "fr", to: "az"),
    CleaningCase(
      "The president met the ambassadors.", "Le président a reçu les ambassadeurs des trois pays à Bakou."),
    // Short texts, lists, markup, names and languages that nothing is known of are left.
    CleaningCase(
      "illegal image dimensions: width: %d, horizontal offset: %d, height: %d, vertical offset: %d", "dimensions"),
    CleaningCase("The head of the state", "The head of the state"),
    CleaningCase("square meter;square meters;sq m;m²;m/-2;m^2;m2;a;de;le;la", "mètre carré"),
    CleaningCase("<b>Image Type:</b> %s (%s) <b>Resolution:</b> %dx%d pixels de la le", "Type"),
    CleaningCase("The Lord of the Rings: The Return of the King and The Two Towers", "Le Seigneur des anneaux"),
    CleaningCase(
      "The president met the ambassadors of the three countries in Baku.",
      "Le président a reçu les ambassadeurs des trois pays à Bakou.", to: "wo"),
  ]) func textsThatAreSurelyInAnotherLanguageAreTaken(_ item: CleaningCase) throws {
    let rule = try WrongLanguageRule(guesser: LanguageData.guesser.get(), related: LanguageData.related.get())
    #expect(condemned(by: rule, item.unit) == item.condemned)
  }
}
