import BitextModel
import Glossary
import Testing

/// Endings belong to the mention where the language puts them behind the word.
struct FindingEndingsTests {
  private static let finder = TermFinder(
    lines: """
      aliyev person az İlham Əliyev|Əliyev
      baku city az Bakı
      ots organisation az Türk Dövlətləri Təşkilatı
      un organisation az Birləşmiş Millətlər Təşkilatı|BMT
      us country az ABŞ
      us country tr ABD
      nato organisation az NATO
      turkiye country az Türkiyə
      turkiye country tr Türkiye
      turkiye country en Türkiye
      azerbaijan country az Azərbaycan
      cooperation term az əməkdaşlıq
      ministry organisation az Xarici İşlər Nazirliyi
      bishkek city az Bişkek
      istanbul city tr İstanbul
      zonguldak city tr Zonguldak
      council organisation tr Türk Konseyi
      sg title fr secrétaire général
      sg title en secretary general
      member term fr État membre
      member term en member country
      observer term fr observateur
      trump person en Trump
      states country en United States
      congress organisation en congress
      baku city ru Баку
      may person az Tereza Mey|Mey
      switzerland country fr Suisse
      korea country fr Corée du Nord
      law term az hüquq|iqtisad
      baku city tr Bakü
      azerbaijan country tr Azerbaycan
      ministry organisation tr bakanlık
      emirates country az De In Qa
      isle country az In Al
      """)

  @Test(arguments: [
    MarkedText("az", "[Əliyevin], [Əliyevə], [İlham Əliyevlə], [Əliyevdən], [Əliyevlər], [Əliyevdir]"),
    MarkedText("az", "[Bakıda], [Bakının], [Bakıya], [Bakıdan], [Bakıdakı], [Bakıdır], [BAKIDA]"),
    MarkedText("az", "[Türk Dövlətləri Təşkilatının], [Türk Dövlətləri Təşkilatına], [Türk Dövlətləri Təşkilatındakı]"),
    MarkedText("az", "[Türk Dövlətləri Təşkilatlarının], [Xarici İşlər Nazirliyinin], [Xarici İşlər Nazirlikləri]"),
    MarkedText("az", "[əməkdaşlığın], [əməkdaşlığı], [əməkdaşlıqdan], [Əməkdaşlıq]"),
    MarkedText("az", "[Bişkekə], [Bişkeyə], [Bişkekdə]"),
    MarkedText("az", "[Bakıyadək], [Türk Dövlətləri Təşkilatınadək], [Azərbaycanadək], [Bakıyacan]"),
    MarkedText("az", "[Bakıdadırlar], [Bakıdayıq], [Bakıdansa], [Bakıyamı], [Bakıdamı], [Bakıdadırmı]"),
    MarkedText("az", "[hüququ], [hüququn], [hüquqda], [iqtisadı]"),
  ])
  func `Azerbaijani cases, possessives and plurals, with whatever vowel`(_ text: MarkedText) {
    text.expectFound(by: Self.finder)
  }

  @Test(arguments: [
    MarkedText("az", "[ABŞ-ın], [ABŞ-dan], [ABŞ\u{2011}a], [NATO-nun], [BMT-nin], [BMT-dəki]"),
    MarkedText("tr", "[Türkiye’nin], [İstanbul'da], [ABD'nin], [Zonguldak'ta]"),
    MarkedText("az", "[ABŞ]-[NATO] münasibətləri"),
    MarkedText("az", "[ABŞ-IN] səfiri, [ABŞ]-[NATO], [ABŞ]-AQ, [ABŞ-DA]"),
    MarkedText("tr", "[BAKÜ'DE]"),
    MarkedText("tr", "[BAKÜ’DE] toplantı, [ABD'NİN], [Bakü]'DE"),
    MarkedText("az", "[NATO-DA] YENİ DANIŞIQLAR BAŞLADI"),
  ])
  func `endings behind a hyphen or an apostrophe`(_ text: MarkedText) { text.expectFound(by: Self.finder) }

  @Test(arguments: [
    MarkedText("az", "azərbaycanlı, Azərbaycanlılar, bakılı, Bakılılar, türkiyəli, NATO-çu, ABŞ-lı, ABŞ-lıların"),
    MarkedText("tr", "Türkiye’li, İstanbullu, ABD'li, ABD'lilerin"),
    MarkedText("az", "azərbaycanca, Azərbaycanca, hüquqi, Hüquqi, HÜQUQİ"),
    MarkedText("tr", "Azerbaycanca, [Bakanlıkça]"),
    MarkedText("az", "Azərbaycandilli, Bakıxanov, Əliyevski"),
  ])
  func `demonyms and adjectives are other words`(_ text: MarkedText) { text.expectFound(by: Self.finder) }

  @Test(arguments: [
    MarkedText("tr", "[Zonguldağa], [Zonguldak], [Türk Konseyi’nin], [Türk Konseyinde], [Türk Konseyleri]")
  ])
  func `Turkish endings`(_ text: MarkedText) { text.expectFound(by: Self.finder) }

  @Test(arguments: [
    MarkedText("fr", "les [secrétaires généraux], un [secrétaire général], les [États membres], les [Observateurs]"),
    MarkedText("en", "[secretaries general], [member countries], [congresses], [Member Countries]"),
  ])
  func `plurals of any word in French and English`(_ text: MarkedText) { text.expectFound(by: Self.finder) }

  @Test(arguments: [
    MarkedText("en", "[Trump]'s, [Trump]’s, the [United States]' and the [United States]’"),
    MarkedText("en", "[Türkiye]'s"),
  ])
  func `an English possessive is no part of the mention`(_ text: MarkedText) { text.expectFound(by: Self.finder) }

  @Test(arguments: [
    MarkedText("en", "Trumpet, Trumpism"),
    MarkedText("az", "Bakıxanov"),
    MarkedText("ru", "[Баку], Бакунин"),
    MarkedText("az", "Azadlıq Meydanında, [Mey], [Meyin], [Bakıdakıların], [Bakıdakılardandır]"),
    MarkedText("fr", "la [Suisse], les Suisses, les [Corées du Nord]"),
    MarkedText("fr", "observateurices"),
  ])
  func `letters behind a name that are no endings make another word`(_ text: MarkedText) {
    text.expectFound(by: Self.finder)
  }
}
