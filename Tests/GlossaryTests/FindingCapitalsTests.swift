import BitextModel
import Glossary
import Testing

/// Capitals tell names from words, except where a text is all in capitals.
struct FindingCapitalsTests {
  private static let finder = TermFinder(
    lines: """
      united-states country en United States|US|U.S.
      who organisation en World Health Organization|WHO
      ots organisation en OTS
      un organisation fr ONU
      nato organisation fr OTAN
      nato organisation az NATO
      unesco organisation fr UNESCO
      trump person en Donald Trump|Trump
      may person en Theresa May
      syria term az Suriya
      turkey country en Turkey
      lemonde organisation fr Le Monde
      pm title fr Premier ministre
      president title en President
      member term fr État membre
      cooperation term fr coopération
      iran country az İran
      kyrgyzstan country az Qırğızıstan
      ilham person az İlham Əliyev
      istanbul city tr İstanbul
      igdir city tr Iğdır
      """)

  @Test(arguments: [
    MarkedText("en", "the [US] told us; Us, the [U.S.] and the [US]-led"),
    MarkedText("en", "the [OTS], ots, Ots, OTSX, OTs"),
    MarkedText("fr", "l’[ONU], l’Onu, onu"),
    MarkedText("fr", "l’[OTAN], l’[Otan], l’otan, OTanS"),
    MarkedText("fr", "l’[Unesco]"),
  ])
  func `a form in capitals is found in capitals`(_ text: MarkedText) { text.expectFound(by: Self.finder) }

  @Test(arguments: [
    MarkedText("en", "[TRUMP] TELLS US TO WAIT"),
    MarkedText("en", "THOSE WHO WAIT"),
    MarkedText("en", "the [WHO] waits, the [US] too"),
    MarkedText("fr", "L’[ONU] ET L’[OTAN] SE TAISENT"),
    MarkedText("en", "US TROOPS LEAVE AT LAST"),
  ])
  func `where all is in capitals, an acronym that is a word says nothing`(_ text: MarkedText) {
    text.expectFound(by: Self.finder)
  }

  @Test(arguments: [
    MarkedText("en", "a turkey in [Turkey]; to trump [Trump]"),
    MarkedText("az", "[Suriya] və suriya, [SURİYA]"),
    MarkedText("fr", "[Le Monde] dit au monde; le monde, du [Le Monde]"),
    MarkedText("fr", "Le monde change"),
    MarkedText("en", "the [president], the [President]"),
    MarkedText("fr", "le [premier ministre], [Premier Ministre]"),
    MarkedText("fr", "[Coopération] et [COOPÉRATION], [coopération]"),
    MarkedText("fr", "les [états membres]"),
    MarkedText("en", "[DONALD TRUMP], [Donald Trump]"),
  ])
  func `a name begins with a capital, whatever its type; a title and a term need none`(_ text: MarkedText) {
    text.expectFound(by: Self.finder)
  }

  @Test(arguments: [
    MarkedText("az", "[İRAN], [İran], IRAN, Iran"),
    MarkedText("az", "[QIRĞIZISTAN], QİRĞİZİSTAN"),
    MarkedText("az", "[İLHAM ƏLİYEV], [I\u{307}lham Əliyev]"),
    MarkedText("tr", "[İSTANBUL], [İstanbul’da], ISTANBUL, Istanbul"),
    MarkedText("tr", "[IĞDIR], [Iğdır], İĞDİR"),
  ])
  func `İ is the capital of i and I of ı where the language says so`(_ text: MarkedText) {
    text.expectFound(by: Self.finder)
  }
}
