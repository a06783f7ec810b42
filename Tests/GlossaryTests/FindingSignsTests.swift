import BitextModel
import Glossary
import Testing

/// What stands between and inside the words of a form: apostrophes, hyphens, spaces, line ends, full stops, marks.
struct FindingSignsTests {
  private static let finder = TermFinder(
    lines: """
      azerbaijan country fr Azerbaïdjan
      ilham-aliyev person fr Ilham Aliyev
      erdogan person fr Erdoğan
      united-states country fr États-Unis
      united-states country en United States|U.S.
      states-general term en States
      kitts country fr Saint-Christophe-et-Niévès
      raffarin person fr J.-P. Raffarin
      rowling person en J.K. Rowling
      dc city en Washington, D.C.
      petersburg city en St. Petersburg
      ivory country fr Côte d'Ivoire
      bosnia country fr Bosnie-Herzégovine
      johnson organisation en Johnson & Johnson
      korea country en Republic of Korea
      north-korea country en Democratic People's Republic of Korea
      finance term en finance office
      affiliate term en affiliate
      oeuvre term fr œuvre d’art
      summit event fr 9e Sommet
      cop event en COP29
      jr person en Martin Luther King Jr.
      moustache person en İsa Çələbi
      """)

  @Test(arguments: [
    MarkedText("fr", "l’[Azerbaïdjan], d'[Ilham Aliyev], qu’[Erdoğan] et l'[AZERBAÏDJAN]"),
    MarkedText("fr", "L’[Azerbaïdjan] et qu'[Ilham Aliyev]"),
    MarkedText("fr", "la [Côte d’Ivoire], la [COTE D'IVOIRE]"),
  ])
  func `elided words stand before a form`(_ text: MarkedText) { text.expectFound(by: Self.finder) }

  @Test(arguments: [
    MarkedText(
      "fr",
      "les [Etats-Unis], les [Etats Unis], les [ÉTATS-UNIS], les [États\u{2011}Unis], les [États\u{A0}Unis], les [États\u{202F}Unis]"
    ),
    MarkedText("fr", "à [Saint-Christophe-et-Niévès] ou [Saint Christophe et Nievès]"),
    MarkedText("fr", "la [Bosnie–Herzégovine]"),
    MarkedText("fr", "États – Unis, États- Unis, États -Unis, États, Unis"),
    MarkedText("fr", "[Ilham\u{A0}Aliyev] et [Ilham  Aliyev]"),
    MarkedText("fr", "[Azer\u{AD}baïd\u{AD}jan], [Azer\u{200B}baïdjan], [Azer\u{2060}baïdjan]"),
  ])
  func `hyphens, spaces and their kinds do not matter`(_ text: MarkedText) { text.expectFound(by: Self.finder) }

  @Test(arguments: [
    MarkedText("fr", "[Ilham\nAliyev], [Ilham\r\nAliyev], [Ilham\n  Aliyev]"),
    MarkedText("fr", "Ilham\n\nAliyev"),
    MarkedText("fr", "Ilham\r\n\r\nAliyev"),
    MarkedText("fr", "en [Azerbaïd-\njan] et en [Azerbaïd-\r\n  jan], [Ilham Ali-\nyev]"),
    MarkedText("fr", "[Azerbaïd\u{AD}\njan]"),
    MarkedText("fr", "[États-\nUnis], [Saint-Christophe-\net-Niévès]"),
    MarkedText("fr", "Azerbaïd-\n\njan, Azerbaïd-\nJan"),
    MarkedText("en", "the [finance of-\nfices]"),
  ])
  func `a form goes across one line end, and a word may be divided at it`(_ text: MarkedText) {
    text.expectFound(by: Self.finder)
  }

  @Test(arguments: [
    MarkedText("en", "the [U.S.] and [U.S.]-led"),
    MarkedText("fr", "[J.-P. Raffarin] et [J.-P.\u{A0}Raffarin]"),
    MarkedText("en", "[J.K. Rowling] and [J.K.\u{A0}Rowling]"),
    MarkedText("en", "[Washington, D.C.] and [Washington D.C.], in Washington."),
    MarkedText("en", "[St. Petersburg], [St Petersburg], [St.\nPetersburg], [ST. PETERSBURG]"),
    MarkedText("en", "[Johnson & Johnson]"),
    MarkedText("fr", "Ilham. Aliyev, Ilham, Aliyev (Ilham) Aliyev"),
    MarkedText("en", "in the United. states of"),
    MarkedText("en", "[Martin Luther King Jr.] and [Martin Luther King Jr]"),
  ])
  func `a form has the full stops and marks that are its own, and goes across no others`(_ text: MarkedText) {
    text.expectFound(by: Self.finder)
  }

  @Test(arguments: [
    MarkedText(
      "en", "the [Democratic People's Republic of Korea] and the [Republic of Korea]", ["north-korea", "korea"]),
    MarkedText("en", "[DEMOCRATIC PEOPLE’S REPUBLIC OF KOREA]", ["north-korea"]),
  ])
  func `the longest form counts`(_ text: MarkedText) { text.expectFound(by: Self.finder) }

  @Test(arguments: [
    MarkedText("fr", "en [Azerbai\u{308}djan], les [E\u{301}tats-Unis], à [Saint-Christophe-et-Nie\u{301}ve\u{300}s]"),
    MarkedText("en", "the [\u{FB01}nance office]"),
    MarkedText("en", "an [a\u{FB03}liate] and an afiliate"),
    MarkedText("fr", "des [œuvres d’art], une [oeuvre d’art]"),
    MarkedText("fr", "le [9e Sommet]"),
    MarkedText("en", "[COP29], COP2, COP293"),
    MarkedText("fr", "🇦🇿 [Azerbaïdjan] 🎉"),
  ])
  func `text in other normal forms and with ligatures is found where it stands`(_ text: MarkedText) {
    text.expectFound(by: Self.finder)
  }
}
