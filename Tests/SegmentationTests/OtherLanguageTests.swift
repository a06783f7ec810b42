import BitextModel
import Segmentation
import Testing

/// Turkish, Russian and German.
struct OtherLanguageTests {
  @Test(
    arguments: [
      ("tr", "Prof. Dr. Ali Yılmaz 20. Yüzyılda doğdu.|Hz. Muhammed M.Ö. değil."),
      ("tr", "\"Neden?\" diye sordu.|Bkz. s. 5, Kat. 3, No. 5.|Sonra 3. Bölüm bitti."),
      ("ru", "В 2016 г. президент И. Г. Алиев посетил г. Баку и с. Хыналыг.|Он встретился с А. С. Пушкиным."),
      ("ru", "«Почему?» — спросил он.|См. рис. 3, стр. 5 и т. д.|Он ушёл 15 дек. 2020 г.|Всё."),
      ("de", "Am 3. Oktober kam Dr. h. c. Müller z. B. nach Berlin.|U. a. Prof. Dr. med. Weiß."),
      ("de", "„Wann?“, fragte sie.|»Nein!«|Er lachte.|Vgl. Kap. 3, d. h. Abb. 2 usw.|Das war alles."),
    ] as [(LanguageTag, MarkedText)])
  func sentences(_ language: LanguageTag, _ text: MarkedText) throws {
    #expect(try Languages.segmenter(language).sentences(text.text) == text.sentences)
  }
}
