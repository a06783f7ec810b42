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

  @Test func `a table may have several rows of one id, and an id that is a name means what has that name`() {
    var intake = GlossaryIntake(
      known: termBase([("1", .term, [Term("chat", language: "fr")]), ("baku", .city, [Term("Baku", language: "en")])]),
      isOfRows: true)
    #expect(intake.add(entry("1", [("maison", "fr")])).map(\.severity) == [.repair])
    #expect(intake.add(entry("1", [("ev", "az")])) == [])
    #expect(intake.add(entry("baku", [("Bakou", "fr")])) == [])
    #expect(intake.rows.map(\.concept) == ["1-2", "1-2", "baku"])
  }

  @Test(arguments: [false, true], ["c1", nil] as [String?])
  func `what is taken again is the same concept, whatever id it was given`(_ isOfRows: Bool, _ id: String?) {
    var known = known
    let forms: [[(String, LanguageTag)]] = [
      [("maison", "fr")], [("rue", "fr"), ("küçə", "az")], [("x", "fr")], [("Bakou", "fr")],
    ]
    let entries = forms.map { entry(id, $0) }
    var counts: [Int] = []
    for _ in 0..<3 {
      for (place, entry) in entries.enumerated() where !isOfRows || place == 0 {
        var intake = GlossaryIntake(known: known, isOfRows: isOfRows)
        _ = intake.add(entry)
        known = TermBase(merging: [known, intake.termBase])
      }
      var intake = GlossaryIntake(known: known, isOfRows: isOfRows)
      for entry in entries { _ = intake.add(entry) }
      known = TermBase(merging: [known, intake.termBase])
      counts.append(known.concepts.count)
    }
    #expect(Set(counts).count == 1, "\(counts)")
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
