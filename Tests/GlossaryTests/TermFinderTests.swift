import BitextModel
import Glossary
import Testing

struct TermFinderTests {
  private static let finder = Result {
    TermFinder(try BuiltIn.termBase(), orthographies: BuiltIn.orthographies())
  }

  @Test(arguments: [
    MarkedText(
      "fr", "en [Azerbaïdjan], l’[Azerbaïdjan] et d'[Azerbaïdjan].", ["azerbaijan", "azerbaijan", "azerbaijan"]),
    MarkedText("fr", "les propos d’[Ilham Aliyev]", ["ilham-aliyev"]),
    MarkedText("fr", "l'[ORGANISATION DES ETATS TURCIQUES]", ["organization-of-turkic-states"]),
    MarkedText("fr", "l’[Organisation des\nÉtats turciques]", ["organization-of-turkic-states"]),
    MarkedText("fr", "l’[Organisation des E\u{301}tats turciques]", ["organization-of-turkic-states"]),
    MarkedText("fr", "Organisation des\n\nEtats turciques", []),
    MarkedText("fr", "le [chef de l’Etat] et les [chefs de l'État]", ["head-of-state", "head-of-state"]),
    MarkedText("fr", "les [secrétaires général]", ["secretary-general"]),
    MarkedText("fr", "les [États membres]", ["member-state"]),
    MarkedText("fr", "les [Etats-Unis] et les [ÉTATS UNIS]", ["united-states", "united-states"]),
    MarkedText("fr", "ses collègues azerbaïdjanais", []),
    MarkedText("fr", "l’[ONU], l’Onu", ["united-nations"]),
    MarkedText("fr", "l’[OTAN], l’[Otan], l’otan", ["nato", "nato"]),
    MarkedText("fr", "[Premier ministre] [Ali Asadov]", ["prime-minister", "ali-asadov"]),
    MarkedText("fr", "Ali, Asadov", []),
    MarkedText("en", "[Azerbaijan]'s [President of the Republic]", ["azerbaijan", "president-of-the-republic"]),
    MarkedText("en", "the [U.N.] and the [UN]; un and Un", ["united-nations", "united-nations"]),
    MarkedText("en", "a turkey in [Turkey]", ["turkiye"]),
    MarkedText("en", "the 2nd [summit] of [heads of state]", ["summit", "head-of-state"]),
    MarkedText("az", "[Bakıda], [Bakıdan], [BAKIDA]", ["baku", "baku", "baku"]),
    MarkedText("az", "[İlham Əliyevin], [İlham Əliyevə]", ["ilham-aliyev", "ilham-aliyev"]),
    MarkedText("az", "[Kubanıçbek Ömüralıyevi] qəbul edib", ["kubanychbek-omuraliev"]),
    MarkedText("az", "[Türk Dövlətləri Təşkilatının]", ["organization-of-turkic-states"]),
    MarkedText("az", "[44 günlük Vətən müharibəsindəki]", ["patriotic-war"]),
    MarkedText("az", "[əməkdaşlıq] və [əməkdaşlığın]", ["cooperation", "cooperation"]),
    MarkedText("az", "[Bişkekə] və [Bişkeyə]", ["bishkek", "bishkek"]),
    MarkedText("az", "azərbaycanlı həmkarları", []),
    MarkedText(
      "az", "[ABŞ-ın], [ABŞ‑a], [ABŞ]-[Çin], abş", ["united-states", "united-states", "united-states", "china"]),
    MarkedText("az", "[NATO-ya] üzv", ["nato"]),
    MarkedText("az", "[İRAN], [İran], IRAN", ["iran", "iran"]),
    MarkedText("az", "[QIRĞIZISTAN], Qirgizistan", ["kyrgyzstan"]),
    MarkedText("tr", "[Recep Tayyip Erdoğan'ın]", ["recep-tayyip-erdogan"]),
    MarkedText("ru", "[Ильхам Алиев]", ["ilham-aliyev"]),
    MarkedText("ky", "[Кубанычбек Өмүралиев]", ["kubanychbek-omuraliev"]),
    MarkedText("fr", "Azərbaycan, Azerbaijan", []),
    MarkedText(nil, "[Azərbaycan], [Azerbaijan] [Azerbaïdjan]", ["azerbaijan", "azerbaijan", "azerbaijan"]),
    MarkedText("de", "Baku", []),
    MarkedText("fr", "", []),
    MarkedText("fr", "…", []),
  ])
  func `forms are found in running text`(_ text: MarkedText) throws { text.expectFound(by: try Self.finder.get()) }

  @Test func `the term of a mention is the form that the text has`() throws {
    let finder = try Self.finder.get()
    for form in [
      "Organisation des Etats turciques", "Organisation des États turciques", "Organisation des États turcs",
    ] {
      #expect(finder.mentions(in: "l’\(form),", language: "fr").map(\.term.form) == [form])
    }
  }

  @Test func `the longest form counts, and mentions do not overlap`() {
    let finder = TermFinder(
      termBase([
        ("short", .term, [Term("a b", language: "fr")]), ("long", .term, [Term("a b c d", language: "fr")]),
        ("next", .term, [Term("c e", language: "fr")]),
      ]))
    let found = { (text: String) in finder.mentions(in: text, language: "fr").map(\.concept) }
    #expect(found("a b c d") == ["long"])
    #expect(found("a b c e") == ["short", "next"])
    #expect(found("x a a b") == ["short"])
  }

  @Test func `a form of two concepts is said to be ambiguous`() throws {
    let mention = try #require(try Self.finder.get().mentions(in: "İƏT", language: "az").first)
    #expect(
      Set([mention.concept] + mention.otherConcepts)
        == ["economic-cooperation-organization", "organisation-of-islamic-cooperation"])
  }

  @Test func `every form of the glossary is found by itself, whole`() throws {
    let finder = try Self.finder.get()
    for concept in try BuiltIn.termBase().concepts {
      for term in concept.terms {
        let mentions = finder.mentions(in: "– \(term.form) –", language: term.language)
        #expect(
          mentions.contains {
            $0.utf8Range.count == term.form.utf8.count && ($0.otherConcepts + [$0.concept]).contains(concept.id)
          }, "\(term.form)")
      }
    }
  }

  @Test func `a text that repeats the words of forms without end is searched`() {
    let finder = TermFinder(
      termBase([("a", .term, [Term(String(repeating: "a ", count: 20) + "b", language: "fr")])]))
    #expect(finder.mentions(in: String(repeating: "a ", count: 20_000), language: "fr").isEmpty)
    #expect(finder.mentions(in: String(repeating: "a ", count: 2_000) + "b", language: "fr").count == 1)
  }
}
