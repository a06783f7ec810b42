import BitextModel
import Segmentation
import Testing

struct AzerbaijaniSentenceTests {
  @Test(
    arguments: [
      "Prof. R. Quliyev çıxış edib.|Sonra müzakirə başlayıb.",
      "F. Ə. Məmmədov adına məktəb təmir edilir.",
      "Görüşə V.Zelenski gəlib.|O, çıxış edib.",
      "Layihəyə 3,5 mln. manat ayrılıb.",
      "Almalar, armudlar və s. satılır.",
      "Almalar, armudlar və s.|Bunlar ucuzdur.",
      "Almalar, armudlar və s.|Qiymətlər qalxıb.",
      "Kitabın s. 15 və şək. 3 hissəsinə bax.",
      "Məs. Gəncə və Şəki qədim şəhərlərdir.",
      "Gəncə ş., Nizami küç. 12.",
      "Forum 2016-cı ildə keçirilib.|15 dekabr tarixində başa çatıb.",
      "Saytımız: www.misal.az.|Ətraflı məlumat oradadır.",
      "İclas bitdi!|İndi nə olacaq?",
      "O susdu...|Sonra getdi.",
      "Roma İmperiyası b.e.ə. 27-ci ildə qurulub.",
    ] as [MarkedText])
  func abbreviationsAndNumbers(_ text: MarkedText) throws {
    #expect(try Languages.segmenter("az").sentences(text.text) == text.sentences)
  }

  @Test(
    arguments: [
      "“Yağış yağır?” – deyə o soruşub.|Heç kim bilmirdi.",
      "“Yağış yağır.|Qalaq”, – nazir deyib.",
      "\"Yağış yağır?\" - Nazir soruşub.",
      "O dedi: “Yağış yağır.”|Sonra getdi.",
      "Zavod işə düşdü.|\"Neft Daşları\" da böyüyür.",
    ] as [MarkedText])
  func quotationsAndReportingClauses(_ text: MarkedText) throws {
    #expect(try Languages.segmenter("az").sentences(text.text) == text.sentences)
  }

  @Test(
    arguments: ["20. Yüzyıl başladı.|Bu iyi oldu.", "Roe v. Wade davası bitti.", "125. Cadde kapalı."] as [MarkedText])
  func turkishOrdinals(_ text: MarkedText) throws {
    #expect(try Languages.segmenter("tr").sentences(text.text) == text.sentences)
  }

  @Test(
    arguments: [
      "Купили хлеб, соль и т. д.|Потом ушли.", "В 2010 г. он уехал.|Это всё.", "А. С. Пушкин и др. писали.",
    ] as [MarkedText])
  func russianAbbreviations(_ text: MarkedText) throws {
    #expect(try Languages.segmenter("ru").sentences(text.text) == text.sentences)
  }
}
