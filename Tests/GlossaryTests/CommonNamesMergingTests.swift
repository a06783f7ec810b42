import BitextModel
import Glossary
import Testing

struct CommonNamesMergingTests {
  private static let common = CommonNames(languages: ["fr", "en", "az", "ru"], for: .text)

  private func concept(_ id: String, _ type: ConceptType, _ forms: [(LanguageTag, String)], note: String = "")
    -> Concept
  {
    Concept(id: id, type: type, terms: forms.map { Term($0.1, language: $0.0, note: note) })
  }

  private func forms(_ termBase: TermBase, _ id: String, _ language: LanguageTag) -> [String] {
    termBase[id]?.terms(in: language).map(\.form) ?? []
  }

  private static let union: [(LanguageTag, String)] = [
    ("fr", "Union européenne"), ("en", "European Union"), ("az", "Avropa İttifaqı"),
  ]

  @Test(arguments: [ConceptType.organisation, .acronym, .region, .place, .term])
  func theHousesFormStaysPreferredAndTheCommonOneIsKnown(type: ConceptType) {
    let house = TermBase([concept("EU", type, Self.union)])
    let merged = Self.common.merged(beneath: house, keepsOwn: false)
    #expect(merged.concepts.map(\.id) == ["EU"])
    #expect(forms(merged, "EU", "az") == ["Avropa İttifaqı", "Avropa Birliyi"])
    #expect(merged["EU"]?.type == type)
    #expect(merged["EU"]?.term(in: "az")?.form == "Avropa İttifaqı")
    // The house has no Russian form to write.
    #expect(merged["EU"]?.term(in: "ru")?.form == "Европейский союз")
  }

  @Test func theCommonFormIsFoundInTextAsTheHousesConcept() {
    let house = TermBase([concept("EU", .organisation, Self.union)])
    let grammar = BuiltIn.orthographies()
    let finder = TermFinder(Self.common.merged(beneath: house, keepsOwn: false), orthographies: grammar)
    let text = "Avropa Birliyindən və Almaniyadan gəldilər."
    let found = finder.mentions(in: text, language: "az")
    #expect(found.map { "\(text.covered($0.utf8Range)) = \($0.concept)" } == ["Avropa Birliyindən = EU"])
  }

  @Test func aCodeInANoteIsEnough() {
    let house = TermBase([concept("türkiye", .country, [("fr", "Turkiye")], note: "ISO 3166 TR; house style")])
    let merged = Self.common.merged(beneath: house)
    #expect(merged["region-TR"] == nil)
    #expect(forms(merged, "türkiye", "fr") == ["Turkiye", "Turquie", "Türkiye"])
  }

  @Test func whatTheHouseDoesNotKnowIsKeptWhereItIsWanted() {
    let house = TermBase([concept("EU", .organisation, Self.union)])
    let merged = Self.common.merged(beneath: house)
    #expect(merged["region-EU"] == nil)
    #expect(merged["region-DE"]?.term(in: "az")?.form == "Almaniya")
    #expect(merged["city-Europe-Paris"] != nil)
  }

  @Test func theOnlySharedFormIsEnoughWhereNothingSpeaksAgainstIt() {
    let house = TermBase([
      concept("germany", .country, [("en", "Germany")]),
      // A state of one name with the country.
      concept("georgia-us", .region, [("en", "Georgia"), ("fr", "Géorgie américaine")]),
      concept("jordan", .person, [("en", "Jordan")]),
    ])
    let merged = Self.common.merged(beneath: house)
    #expect(forms(merged, "germany", "az") == ["Almaniya"])
    #expect(forms(merged, "georgia-us", "az") == [])
    #expect(forms(merged, "jordan", "az") == [])
    // The form is the house's; the rest of the country's names stays.
    #expect(forms(merged, "region-GE", "en") == [])
    #expect(forms(merged, "region-GE", "az") == ["Gürcüstan"])
  }

  @Test func aDeprecatedFormStaysDeprecated() {
    let house = TermBase([
      Concept(
        id: "kyiv", type: .city,
        terms: [
          Term("Kyiv", language: "fr"), Term("Kiev", language: "fr", status: .deprecated),
          Term("Киев", language: "ru"), Term("Kyiv", language: "en"),
        ])
    ])
    let merged = Self.common.merged(beneath: house)
    #expect(merged["kyiv"]?.terms.first { $0.language == "fr" && $0.form == "Kiev" }?.status == .deprecated)
  }

  @Test func twoConceptsWithTheSameClaimAreLeftAlone() {
    let house = TermBase([
      concept("paris-1", .city, [("en", "Paris")]), concept("paris-2", .city, [("en", "Paris")]),
    ])
    let merged = Self.common.merged(beneath: house, keepsOwn: false)
    #expect(merged == house)
  }

  @Test func theBuiltInGlossaryIsNowhereDoubled() throws {
    let names = CommonNames(languages: ["fr", "en", "az"], for: .text)
    let merged = names.merged(beneath: try BuiltIn.termBase())
    var owners: [String: String] = [:]
    for concept in merged.concepts where concept.type == .country || concept.type == .city {
      for term in concept.terms {
        let key = "\(term.language) \(term.form)"
        #expect(owners[key] == nil || owners[key] == concept.id, "\(key): \(owners[key] ?? "") and \(concept.id)")
        owners[key] = concept.id
      }
    }
  }
}
