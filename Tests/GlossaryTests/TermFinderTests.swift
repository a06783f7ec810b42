import BitextModel
import Glossary
import Testing

struct TermFinderTests {
  private static let finder = Result {
    TermFinder(try BuiltIn.termBase(), orthographies: BuiltIn.orthographies())
  }

  /// A text with `[` and `]` around what is to be found, and the concepts in order.
  struct Case: Sendable, CustomTestStringConvertible {
    let language: LanguageTag?
    let marked: String
    let concepts: [String]
    var testDescription: String { marked }

    init(_ language: LanguageTag?, _ marked: String, _ concepts: String...) {
      (self.language, self.marked, self.concepts) = (language, marked, concepts)
    }
  }

  @Test(arguments: [
    Case("fr", "en [Azerbaïdjan], l’[Azerbaïdjan] et d'[Azerbaïdjan].", "azerbaijan", "azerbaijan", "azerbaijan"),
    Case("fr", "les propos d’[Ilham Aliyev]", "ilham-aliyev"),
    Case("fr", "l'[ORGANISATION DES ETATS TURCIQUES]", "organization-of-turkic-states"),
    Case("fr", "l’[Organisation des\nÉtats turciques]", "organization-of-turkic-states"),
    Case("fr", "l’[Organisation des E\u{301}tats turciques]", "organization-of-turkic-states"),
    Case("fr", "Organisation des\n\nEtats turciques"),
    Case("fr", "le [chef de l’Etat] et les [chefs de l'État]", "head-of-state", "head-of-state"),
    Case("fr", "les [secrétaires général]", "secretary-general"),
    Case("fr", "les [États membres]", "member-state"),
    Case("fr", "les [Etats-Unis] et les [ÉTATS UNIS]", "united-states", "united-states"),
    Case("fr", "ses collègues azerbaïdjanais"),
    Case("fr", "l’[ONU], l’Onu", "united-nations"),
    Case("fr", "l’[OTAN], l’[Otan], l’otan", "nato", "nato"),
    Case("fr", "[Premier ministre] [Ali Asadov]", "prime-minister", "ali-asadov"),
    Case("fr", "Ali, Asadov"),
    Case("en", "[Azerbaijan]'s [President of the Republic]", "azerbaijan", "president-of-the-republic"),
    Case("en", "the [U.N.] and the [UN]; un and Un", "united-nations", "united-nations"),
    Case("en", "a turkey in [Turkey]", "turkey-or-turkiye"),
    Case("en", "the 2nd [summit] of [heads of state]", "summit", "head-of-state"),
    Case("az", "[Bakıda], [Bakıdan], [BAKIDA]", "baku", "baku", "baku"),
    Case("az", "[İlham Əliyevin], [İlham Əliyevə]", "ilham-aliyev", "ilham-aliyev"),
    Case("az", "[Kubanıçbek Ömüralıyevi] qəbul edib", "kubanychbek-omuraliev"),
    Case("az", "[Türk Dövlətləri Təşkilatının]", "organization-of-turkic-states"),
    Case("az", "[44 günlük Vətən müharibəsindəki]", "patriotic-war"),
    Case("az", "[əməkdaşlıq] və [əməkdaşlığın]", "cooperation", "cooperation"),
    Case("az", "[Bişkekə] və [Bişkeyə]", "bishkek", "bishkek"),
    Case("az", "azərbaycanlı həmkarları"),
    Case("az", "[ABŞ-ın], [ABŞ‑a], [ABŞ]-[Çin], abş", "united-states", "united-states", "united-states", "china"),
    Case("az", "[NATO-ya] üzv", "nato"),
    Case("az", "[İRAN], [İran], IRAN", "iran", "iran"),
    Case("az", "[QIRĞIZISTAN], Qirgizistan", "kyrgyzstan"),
    Case("tr", "[Recep Tayyip Erdoğan'ın]", "recep-tayyip-erdogan"),
    Case("ru", "[Ильхам Алиев]", "ilham-aliyev"),
    Case("ky", "[Кубанычбек Өмүралиев]", "kubanychbek-omuraliev"),
    Case("fr", "Azərbaycan, Azerbaijan"),
    Case(nil, "[Azərbaycan], [Azerbaijan] [Azerbaïdjan]", "azerbaijan", "azerbaijan", "azerbaijan"),
    Case("de", "Baku"),
    Case("fr", ""),
    Case("fr", "…"),
  ])
  func `forms are found in running text`(_ row: Case) throws {
    let text = row.marked.replacing("[", with: "").replacing("]", with: "")
    let mentions = try Self.finder.get().mentions(in: text, language: row.language)
    var marked = Array(text.utf8)
    for mention in mentions.reversed() {
      marked.insert(UInt8(ascii: "]"), at: mention.utf8Range.upperBound)
      marked.insert(UInt8(ascii: "["), at: mention.utf8Range.lowerBound)
    }
    #expect(String(decoding: marked, as: UTF8.self) == row.marked)
    #expect(mentions.map(\.concept) == row.concepts.map { $0 == "turkey-or-turkiye" ? "turkiye" : $0 })
  }

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
