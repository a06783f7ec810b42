import BitextModel
import Glossary
import Testing

/// People of whom the glossary has only the whole name, called by the last part of it.
struct FindingFamilyNamesTests {
  private static let finder = TermFinder(
    lines: """
      macron person az Emmanuel Makron
      macron person fr Emmanuel Macron
      erdogan person az Rəcəb Tayyib Ərdoğan
      ilham person az İlham Əliyev
      heydar person az Heydər Əliyev
      mirziyoyev person az Şavkat Mirziyoyev
      president title az Prezident
      president title fr président
      may person en Theresa May
      washington city en Washington
      george person en George Washington
      """)

  @Test(arguments: [
    MarkedText("az", "[Emmanuel Makron] gəldi. Sonra [Makronun] sözü, [Makronla] görüş."),
    MarkedText("az", "[Rəcəb Tayyib Ərdoğan] gəldi, [Prezident] [Ərdoğanla] görüşdü."),
    MarkedText("fr", "[Emmanuel Macron] parle. Puis [MACRON] répond, et [Macron]."),
    // A text in which nobody is named in full.
    MarkedText("az", "Sonra Makronun sözü, Ərdoğanla görüş."),
    MarkedText("fr", "Puis Macron répond."),
  ])
  func `a family name stands for whom the text has named in full`(_ text: MarkedText) {
    text.expectFound(by: Self.finder)
  }

  @Test(arguments: [
    MarkedText(
      "az", "[E.Makron], [E. Makronla], [İ.Əliyev] və [Ş.Mirziyoyevin]", ["macron", "macron", "ilham", "mirziyoyev"]),
    MarkedText("az", "[H.Əliyevin], M.Əliyev", ["heydar"]),
    MarkedText("fr", "[E. Macron] et B. Macron"),
  ])
  func `initials stand before a family name`(_ text: MarkedText) { text.expectFound(by: Self.finder) }

  @Test(arguments: [
    // Somebody else of that name.
    MarkedText("az", "[Emmanuel Makron] və Brijit Makron, B.Makron, Brijit-Makron."),
    // Two people whom the text has named.
    MarkedText("az", "[İlham Əliyev], [Heydər Əliyev]. Əliyev dedi."),
    // Ordinary words, and another name that is a form.
    MarkedText("en", "[Theresa May] may come."),
    MarkedText("en", "[George Washington] saw [Washington].", ["george", "washington"]),
    MarkedText("az", "[Emmanuel Makron] makron"),
  ])
  func `other people and words are not meant`(_ text: MarkedText) { text.expectFound(by: Self.finder) }

  @Test func `a mention by the family name says so`() {
    let mentions = Self.finder.mentions(in: "Emmanuel Macron, puis Macron", language: "fr")
    #expect(mentions.map(\.isFamilyName) == [false, true])
    #expect(mentions.map(\.term.form) == ["Emmanuel Macron", "Emmanuel Macron"])
  }

  @Test(arguments: [
    MarkedText("az", "[Heyder Əliyevin], [Heydar Əliyev], [Ilham Əliyev]", ["heydar", "heydar", "ilham"]),
    MarkedText("az", "[Əliyev], [Heyder Əliyev], [İlham Əliyev]", ["ilham", "heydar", "ilham"]),
  ])
  func `the given name decides between namesakes`(_ text: MarkedText) {
    text.expectFound(
      by: TermFinder(
        lines: """
          ilham person az İlham Əliyev|Əliyev
          heydar person az Heydər Əliyev
          """))
  }
}
