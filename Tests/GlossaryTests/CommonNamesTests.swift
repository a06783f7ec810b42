import BitextModel
import Glossary
import Testing
import TextAnalysis

struct CommonNamesTests {
  private static let languages: [LanguageTag] = ["fr", "en", "az", "ru"]
  private static let common = CommonNames(languages: languages, for: .lookUp)
  private static let forTexts = CommonNames(languages: languages, for: .text)

  private func concept(_ id: String, in names: CommonNames = common) -> Concept? {
    names.concepts.first { $0.id == id }
  }

  private func forms(_ concept: Concept?, _ language: LanguageTag) -> [String] {
    concept?.terms(in: language).map(\.form) ?? []
  }

  @Test(arguments: [
    ("region-AZ", ConceptType.country, "ISO 3166 AZ"), ("region-143", .region, "UN M.49 143"),
    ("region-EU", .organisation, "ISO 3166 EU"), ("city-Europe-Paris", .city, "time zone Europe/Paris"),
    ("language-az", .term, "BCP 47 az"),
  ])
  func aConceptTellsItsTypeCodeAndSource(id: String, type: ConceptType, note: String) throws {
    let concept = try #require(self.concept(id))
    #expect(concept.type == type)
    #expect(concept.terms.allSatisfy { $0.note == note && $0.source == "CLDR (ICU \(ICUVersion.text))" })
  }

  @Test(
    arguments: [
      ("region-DE", "az", ["Almaniya"]), ("region-TR", "en", ["Turkey", "Türkiye"]),
      ("region-US", "az", ["Amerika Birləşmiş Ştatları", "ABŞ"]),
      // A code and an abbreviation are other words, too.
      ("region-US", "en", ["United States"]), ("region-US", "fr", ["États-Unis"]),
      ("region-MM", "en", ["Myanmar", "Burma"]), ("region-BA", "en", ["Bosnia and Herzegovina", "Bosnia"]),
      // Two countries, one name.
      ("region-CG", "en", []), ("region-CG", "az", []),
      ("city-America-Chicago", "az", ["Çikaqo"]), ("city-Africa-Abidjan", "en", ["Abidjan"]),
    ] as [(String, LanguageTag, [String])])
  func aFormIsANameAndNoCode(id: String, language: LanguageTag, wanted: [String]) {
    #expect(forms(concept(id), language) == wanted)
  }

  @Test(arguments: [
    "region-001", "region-QO", "region-ZZ", "city-Etc-Unknown", "city-Antarctica-Casey", "city-Europe-Luxembourg",
  ])
  func whatIsNoNameOfItsOwnIsLeftOut(id: String) { #expect(concept(id) == nil) }

  @Test(arguments: ["city-Indian-Christmas", "city-America-Regina", "language-fr"])
  func textsAreNotSearchedForOrdinaryWords(id: String) {
    #expect(concept(id) != nil)
    #expect(concept(id, in: Self.forTexts) == nil)
  }

  @Test func aLanguageThatICUDoesNotKnowAddsNothing() {
    #expect(CommonNames(languages: ["xx"], for: .lookUp).concepts.isEmpty)
  }

  @Test func everyConceptHasOneIdAndOnePreferredFormALanguage() {
    #expect(Set(Self.common.concepts.map(\.id)).count == Self.common.concepts.count)
    for concept in Self.common.concepts {
      for language in concept.languages {
        #expect(concept.terms.count { $0.language == language && $0.status == .preferred } == 1, "\(concept.id)")
      }
    }
  }
}
