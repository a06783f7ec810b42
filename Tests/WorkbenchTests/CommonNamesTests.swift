import BitextModel
import Foundation
import TestSupport
import Testing
import Workbench

/// ICU's names beneath the glossaries.
struct CommonNamesTests {
  private let folder: TemporaryFolder
  private let session: WorkSession
  private let glossary: String

  init() throws {
    folder = try TemporaryFolder()
    session = WorkSession(settings: Settings(), resources: ResourceFolder(url: Repository.root, origin: "test"))
    glossary = try folder.write(
      """
      EU\torganisation\taz\tpreferred\tAvropa İttifaqı
      EU\torganisation\ten\tpreferred\tEuropean Union
      EU\torganisation\tfr\tpreferred\tUnion européenne

      """, to: "house.tsv")
  }

  private func concepts(in text: String, _ language: LanguageTag, glossaries: [String]) throws -> [String] {
    try TermFindingJob(session, glossaries: glossaries).mentions(in: text, language: language).map(\.concept)
  }

  @Test func aNameThatTheHouseDoesNotHaveIsFoundInTexts() throws {
    #expect(try concepts(in: "Boliviyanın dənizə çıxışı yoxdur.", "az", glossaries: []) == ["region-BO"])
  }

  @Test func aGlossaryOfOnesOwnGainsFormsButNoConcepts() throws {
    let found = try concepts(in: "Avropa Birliyindən Boliviyaya.", "az", glossaries: [glossary])
    #expect(found == ["EU"])
  }

  @Test(arguments: [
    ("de", "Deutschland und Frankreich", ["germany", "france"]), ("uk", "Азербайджан", ["azerbaijan"]),
    ("kk", "Әзірбайжан", ["azerbaijan"]), ("ka", "აზერბაიჯანი", ["azerbaijan"]), ("uz", "Ozarbayjon", ["azerbaijan"]),
  ])
  func commonNamesAreFoundInTheTextsLanguage(_ language: String, _ text: String, _ wanted: [String]) throws {
    let job = try TermFindingJob(session)
    let tag = LanguageTag(language)
    #expect(job.mentions(in: text, language: tag).map(\.concept) == wanted)
    #expect(
      job.remarks(on: tag).map(\.message) == [
        "the glossary has no form in \(language); only common names of countries and cities are looked for"
      ])
    #expect(job.remarks(on: "az").isEmpty)
  }

  @Test func aLanguageWithoutAnyFormIsSaid() throws {
    let job = try TermFindingJob(session, glossaries: [glossary])
    #expect(job.remarks(on: "xx").map(\.message) == ["the glossary has no form in xx; nothing can be found"])
    #expect(job.mentions(in: "Bakı", language: "xx").isEmpty)
  }

  @Test(arguments: [
    ("en", "South Georgia, Northern Ireland, the Democratic Republic of the Congo"),
    ("fr", "la Géorgie du Sud, l’Irlande du Nord, la République démocratique du Congo"),
  ])
  func longerNamesAreNotTakenForShorterOnes(_ language: String, _ text: String) throws {
    let found = try TermFindingJob(session).mentions(in: text, language: LanguageTag(language)).map(\.concept)
    #expect(found == ["northern-ireland", "democratic-republic-of-the-congo"])
  }

  @Test func namesAreLookedUpAcrossLanguages() throws {
    let job = try NamesJob(session)
    let match = try job.lookUp("Чикаго", language: "ru", type: nil, to: ["az"], limit: 1).matches.first
    #expect(match?.concept == "city-America-Chicago")
    #expect(match?.forms.map(\.form) == ["Çikaqo"])
  }

  @Test func aHousesConceptIsLookedUpByACommonName() throws {
    let job = try NamesJob(session, glossaries: [glossary])
    let record = try job.lookUp("Avropa Birliyi", language: "az", type: nil, to: ["az"], limit: 5)
    #expect(record.matches.first?.concept == "EU")
    #expect(record.spellings["az"] == ["Avropa İttifaqı", "Avropa Birliyi"])
    #expect(!record.matches.contains { $0.concept.hasPrefix("region-") })
  }

  @Test func theyAreListedOnDemandAndNotTwice() throws {
    let plain = try GlossaryJob(session).concepts(type: nil, languages: [])
    #expect(!plain.contains { $0.concept.hasPrefix("region-") || $0.concept.hasPrefix("city-") })
    let all = try GlossaryJob(session, hasCommonNames: true).concepts(type: "country", languages: ["fr"])
    let german = all.filter { $0.forms.contains { $0.form == "Allemagne" } }
    #expect(german.map(\.concept) == ["germany"])
    #expect(all.contains { $0.concept == "region-BO" })
  }
}
