import BitextModel
import Glossary
import Testing

struct GlossaryIntakeTests {
  private let known = termBase([
    ("baku", .city, [Term("Bakou", language: "fr"), Term("Bakı", language: "az")]),
    ("c1", .term, [Term("x", language: "fr")]),
  ])

  private func entry(_ id: String?, _ forms: [(String, LanguageTag)], type: ConceptType? = nil) -> GlossaryEntry {
    GlossaryEntry(identifier: id, type: type, forms: forms.map { GlossaryEntry.Form($0.0, language: $0.1) })
  }

  @Test func `a concept without id that is known takes its id and type`() {
    var intake = GlossaryIntake(known: known)
    #expect(intake.add(entry(nil, [("BAKOU", "fr"), ("Bakı", "az")])) == [])
    #expect(intake.rows.map(\.concept) == ["baku", "baku"])
    #expect(intake.rows.map(\.type) == [.city, .city])
  }

  @Test func `one language alone does not tell that a concept is known`() {
    var intake = GlossaryIntake(known: known)
    #expect(intake.add(entry(nil, [("Bakou", "fr")])) == [])
    #expect(intake.rows.map(\.concept) == ["bakou"])
  }

  @Test func `an id that stands for something else gets a number, and that is said`() {
    var intake = GlossaryIntake(known: known)
    #expect(intake.add(entry("c1", [("maison", "fr")])).map(\.severity) == [.repair])
    #expect(intake.add(entry("c1", [("rue", "fr")])).map(\.severity) == [.repair])
    #expect(intake.rows.map(\.concept) == ["c1-2", "c1-3"])
  }

  @Test func `an id whose concept shares a form is the same concept`() {
    var intake = GlossaryIntake(known: known)
    #expect(intake.add(entry("baku", [("Bakou", "fr"), ("Baku", "en")])) == [])
    #expect(Set(intake.rows.map(\.concept)) == ["baku"])
  }

  @Test func `ids of ours mean the same concept in any case`() {
    var intake = GlossaryIntake(known: known, hasOwnIDs: true)
    #expect(intake.add(entry("c1", [("maison", "fr")])) == [])
    #expect(intake.rows.map(\.concept) == ["c1"])
  }

  @Test func `the first form of a language is preferred where none is said to be`() {
    var intake = GlossaryIntake()
    _ = intake.add(entry("a", [("x", "fr"), ("y", "fr"), ("z", "az")]))
    #expect(intake.rows.map(\.term.status) == [.preferred, .admitted, .preferred])
  }

  @Test(
    arguments: [
      ("İlham Əliyev", "az", "ilham-eliyev"), ("Şuşa", "az", "susa"), ("L’Élysée", "fr", "l-elysee"),
      ("Кубанычбек Өмүралиев", "ky", "kubanychbek-omuraliev"), ("  a -- b ", "en", "a-b"), ("東京", "ja", "dong-jing"),
    ] as [(String, LanguageTag, String)])
  func `an id is made of a name`(_ name: String, _ language: LanguageTag, _ id: String) {
    #expect(ConceptIdentifier.made(of: name, language: language) == id)
    #expect(ConceptIdentifier.isRegular(id))
  }

  @Test func `no id is made of signs, and a long one is cut between words`() {
    #expect(ConceptIdentifier.made(of: "[( …") == nil)
    let long = ConceptIdentifier.made(of: String(repeating: "word ", count: 100)) ?? ""
    #expect(long.utf8.count <= 80 && long.hasSuffix("-word"))
  }
}
