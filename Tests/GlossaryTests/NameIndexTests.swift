import BitextModel
import Glossary
import Testing

struct NameIndexTests {
  private static let index = Result {
    try BuiltIn.nameIndex(try BuiltIn.termBase())
  }

  struct Query: Sendable, CustomTestStringConvertible {
    let text: String
    let language: LanguageTag?
    let concept: String
    let reason: String
    var testDescription: String { "\(text) (\(language?.canonical ?? "any language")): \(concept), \(reason)" }

    init(_ text: String, _ language: LanguageTag, _ concept: String, _ reason: String) {
      (self.text, self.language, self.concept, self.reason) = (text, language, concept, reason)
    }

    init(_ text: String, _ concept: String, _ reason: String) {
      (self.text, self.language, self.concept, self.reason) = (text, nil, concept, reason)
    }
  }

  @Test(arguments: [
    Query("Koubanytchbek Omuraliev", "kubanychbek-omuraliev", "same letters"),
    Query("Koubanytchbek", "kubanychbek-omuraliev", "one of 2 name parts"),
    Query("KOUBANYTCHBEK", "kubanychbek-omuraliev", "one of 2 name parts; case differs"),
    Query("Koubanychbek", "kubanychbek-omuraliev", "same sound: Koubanychbek = Koubanytchbek"),
    Query("Moubanytchbek", "fr", "kubanychbek-omuraliev", "one of 2 name parts; 1 letter differs: m/k"),
    Query("Кубанычбек", "kubanychbek-omuraliev", "one of 2 name parts"),
    Query("Omuraliev Koubanytchbek", "kubanychbek-omuraliev", "the order of the words differs"),
    Query("Etats turciques", "organization-of-turkic-states", "2 of 4 words"),
    Query("l'Organisation des Etats turciques", "organization-of-turkic-states", "elision l' removed"),
    Query("l’Organisation des Etats turciques", "fr", "organization-of-turkic-states", "elision l’ removed"),
    Query("ORGANISATION DES ETATS TURCIQUES", "organization-of-turkic-states", "case differs"),
    Query("Azerbaidjan", "fr", "azerbaijan", "accents differ"),
    Query("d’Azerbaïdjan", "azerbaijan", "elision d’ removed"),
    Query("Etats Unis", "fr", "united-states", "accents differ; apostrophe or hyphen differs"),
    Query("Jalalabad", "jalal-abad", "apostrophe or hyphen differs"),
    Query("président Ilham Aliyev", "ilham-aliyev", "not in the form: président"),
    Query("Əliyev", "ilham-aliyev", "one of 2 name parts"),
    Query("Aliyev", "ilham-aliyev", "one of 2 name parts"),
    Query("Алиев", "ilham-aliyev", "one of 2 name parts"),
    Query("İRAN", "az", "iran", "case differs"),
    Query("IRAN", "en", "iran", "case differs"),
    Query("IRAN", "az", "iran", "letters of the language differ: ı/i"),
    Query("Qırğızıstan", "kyrgyzstan", "same letters"),
    Query("QIRĞIZISTAN", "az", "kyrgyzstan", "case differs"),
    Query("Qirgizistan", "kyrgyzstan", "letters of the language differ: i/ı"),
    Query("Tachkent", "tashkent", "same letters"),
    Query("Poutine", "vladimir-putin", "one of 2 name parts"),
    Query("president Putin", "en", "vladimir-putin", "not in the form: president"),
    Query("Владимир Владимирович Путин", "ru", "vladimir-putin", "not in the form: Владимирович"),
    Query("İlham Heydər oğlu Əliyev", "az", "ilham-aliyev", "not in the form: Heydər oğlu"),
    Query("Recep T. Erdoğan", "recep-tayyip-erdogan", "initial: T = Tayyip"),
    Query("I. Aliyev", "en", "ilham-aliyev", "initial: I = Ilham"),
    Query("République populaire de Chine", "fr", "china", "not in the form: République populaire de"),
    Query("НАТО", "ru", "nato", "same letters"),
    Query("Bakıda", "az", "baku", "with an ending: Bakıda = Bakı"),
    Query("Əliyevin", "az", "ilham-aliyev", "with an ending: Əliyevin = Əliyev"),
    Query("RecepTayyipErdoğan", "recep-tayyip-erdogan", "spaces differ"),
    Query("Joumabek Omouralyev", "fr", "kubanychbek-omuraliev", "same sound: Omouralyev = Omuraliyev (ou = u, y = iy)"),
  ])
  func `a spelling finds its concept first and says why`(_ query: Query) throws {
    let best = try Self.index.get().lookup(query.text, language: query.language).first
    #expect(best?.concept.id == query.concept)
    #expect(best?.reason.contains(query.reason) == true, "\(best?.reason ?? "nothing")")
  }

  @Test(arguments: [
    ["Ilham Aliyev", "ILHAM ALIYEV", "Ilham", "xyzzy"],
    [
      "Organisation des Etats turciques", "organisation des Etats turciques", "Etats turciques",
    ],
    ["Koubanytchbek", "KOUBANYTCHBEK", "Koubanychbek"],
  ])
  func `the nearer spelling scores more, and no score leaves 0…1`(_ queries: [String]) throws {
    let index = try Self.index.get()
    let scores = queries.map { index.lookup($0).first?.score ?? 0 }
    #expect(zip(scores, scores.dropFirst()).allSatisfy(>))
    #expect(scores.allSatisfy { (0...1).contains($0) })
  }

  @Test func `a form of the glossary finds its own concept with the full score`() throws {
    let index = try Self.index.get()
    for (number, concept) in try BuiltIn.termBase().concepts.enumerated() where number % 8 == 0 {
      for term in concept.terms {
        let full = index.lookup(term.form, language: term.language).filter { $0.score == 1 }
        #expect(full.contains { $0.concept.id == concept.id }, "\(term.form)")
      }
    }
  }

  @Test func `an answer holds the spellings of all languages`() throws {
    let best = try #require(try Self.index.get().lookup("Koubanytchbek").first)
    #expect(best.term.form == "Koubanytchbek Omuraliev")
    #expect(best.concept.term(in: "az")?.form == "Kubanıçbek Ömüralıyev")
    #expect(best.concept.term(in: "en")?.form == "Kubanychbek Omuraliev")
  }

  @Test func `only concepts of the type asked for are found`() throws {
    let index = try Self.index.get()
    #expect(index.lookup("Heydar Aliyev").contains { $0.concept.type == .organisation })
    let people = index.lookup("Heydar Aliyev", type: .person)
    #expect(people.first?.concept.id == "heydar-aliyev")
    #expect(people.allSatisfy { $0.concept.type == .person })
  }

  @Test func `no more than the limit are found, one a concept, the best first`() throws {
    let index = try Self.index.get()
    let all = index.lookup("Aliyev", limit: 50)
    #expect(all.count > 3)
    #expect(Set(all.map(\.concept.id)).count == all.count)
    #expect(all.map(\.score) == all.map(\.score).sorted(by: >))
    #expect(index.lookup("Aliyev", limit: 2) == Array(all.prefix(2)))
    #expect(index.lookup("Aliyev", limit: 0).isEmpty)
  }

  @Test(arguments: [
    // Acronyms that differ in a letter are others.
    ("İƏİT", "organisation-of-islamic-cooperation"), ("OSCE", "economic-cooperation-organization"),
    // A stem is no word: зелен- is green, Зеленский is not.
    ("Новиков Сергей", "novruz"), ("Зеленский", "green-energy"),
  ])
  func `what is another name is not taken for it`(_ query: String, _ concept: String) throws {
    #expect(try Self.index.get().lookup(query).allSatisfy { $0.concept.id != concept })
  }

  @Test(arguments: ["", " ", "’", "…", "\u{0}", "de"])
  func `what is no name finds nothing`(_ text: String) throws {
    #expect(try Self.index.get().lookup(text).isEmpty)
  }

  @Test func `a very long query is answered`() throws {
    let index = try Self.index.get()
    #expect(index.lookup(String(repeating: "Aliyev ", count: 10_000)).count <= 10)
    #expect(index.lookup(String(repeating: "a", count: 100_000)).isEmpty)
  }

  @Test func `without language data a name is still found by its letters`() throws {
    let index = NameIndex(try BuiltIn.termBase())
    #expect(index.lookup("KOUBANYTCHBEK").first?.concept.id == "kubanychbek-omuraliev")
    #expect(NameIndex(TermBase()).lookup("Aliyev").isEmpty)
  }
}
