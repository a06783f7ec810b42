import BitextModel
import Foundation
import TestSupport
import Testing
import Workbench

/// Names of texts and of bitexts, checked through the files that hold them.
struct NameCheckingTests {
  private let folder: TemporaryFolder
  private let session: WorkSession

  init() throws {
    folder = try TemporaryFolder()
    session = WorkSession(settings: Settings(), resources: ResourceFolder(url: Repository.root, origin: "test"))
  }

  private func findings(
    _ path: String, from: LanguageTag? = nil, choice: CheckChoice = CheckChoice(only: ["names"])
  ) throws -> [FindingRecord] {
    try CheckJob(session, from: from, to: [], choice: choice).run(path: path).findings
  }

  @Test func theArticleCallsOneBodyByThreeNames() throws {
    let path = Repository.path("Examples/azertac-2022-12-15.fr.txt").path(percentEncoded: false)
    let found = try findings(path)
    #expect(found.count == 1)
    let finding = try #require(found.first)
    #expect(finding.severity == .warning)
    #expect(finding.remedy == "Write ‘Organisation des États turciques’")
    let forms = try #require(finding.forms)
    #expect(
      forms.map { "\($0.form) \($0.count)" } == [
        "Organisation des Etats turciques 4", "Organisation des États turciques 1", "Organisation des États turcs 1",
      ])
    #expect(forms.map { $0.places.map(\.line) } == [[3, 7, 9, 11], [5], [13]])
    let text = Array(try Repository.text("Examples/azertac-2022-12-15.fr.txt").unicodeScalars)
    for form in forms {
      for place in form.places {
        let (start, end) = (try #require(place.start), try #require(place.end))
        #expect(String(String.UnicodeScalarView(text[start..<end])) == form.form)
      }
    }
  }

  @Test(arguments: ["en", "az"])
  func theTranslationsOfTheArticleAreConsistent(_ language: String) throws {
    let path = Repository.path("Examples/azertac-2022-12-15.\(language).txt").path(percentEncoded: false)
    #expect(try findings(path).isEmpty)
  }

  @Test func unitsAreChecked() throws {
    let path = try folder.write(
      """
      fr\ten
      À Samarcande, l’Organisation des États turciques\tThe Organization of Turkic States in Samarkand
      L’Organisation des États turcs\tThe Organization of Turkic States

      """, to: "a.tsv")
    #expect(try findings(path).map { $0.forms?.map { $0.places.map(\.unit) } } == [[[1], [2]]])
  }

  @Test func htmlIsCheckedByItsParagraphs() throws {
    let path = try folder.write(
      "<p>Organisation des États turciques</p>\n<p>Organisation des États turcs</p>\n", to: "a.fr.html")
    #expect(try findings(path).map { $0.forms?.count } == [2])
  }

  @Test(arguments: [
    "Ilham Aliyev est là.\tƏliyev buradadır.", "Emmanuel Macron est là.\tMakronla görüşdü.",
    "Le président Ilham Aliyev est là.\tPrezident Əliyevdir.", "Le président azerbaïdjanais\tAzərbaycan Prezidenti",
    "Le secrétaire géorgien\tGürcüstan katibi",
  ])
  func aWordThatStandsForANameIsItsCounterpart(_ pair: String) throws {
    let path = try folder.write("fr\taz\n\(pair)\n", to: "c.tsv")
    #expect(
      try findings(path).filter { $0.message.contains("counterpart") || $0.message.contains("is not in the source") }
        .map(\.message) == [])
  }

  @Test(arguments: ["Ilham Aliyev est là.\tO, buradadır.", "Il est en Iran.\tO, İraqdadır."])
  func anotherWordIsNoCounterpart(_ pair: String) throws {
    let path = try folder.write("fr\taz\n\(pair)\n", to: "d.tsv")
    #expect(try findings(path).contains { $0.severity == .warning })
  }

  @Test func headlinesInCapitalsAreNoOtherForm() throws {
    let path = try folder.write(
      "L’ORGANISATION DES ETATS TURCIQUES\n\nL’Organisation des États turciques.\n", to: "e.fr.txt")
    #expect(try findings(path) == [])
  }

  @Test func aLanguageThatNoUnitHasIsSaid() throws {
    let path = try folder.write("fr\taz\nBakou\tBakı\n", to: "f.tsv")
    let report = try CheckJob(session, from: nil, to: ["en"]).run(path: path)
    #expect(report.diagnostics.map(\.message) == ["no unit has a translation into en: nothing was compared"])
    #expect(report.summary.hasPrefix("0 units checked"))
    #expect(try CheckJob(session, from: nil, to: ["az"]).run(path: path).diagnostics.isEmpty)
  }

  @Test func aFileWithoutUnitsIsAnError() throws {
    let path = try folder.write("{\"bead\":0,\"sides\":[]}\n", to: "g.jsonl")
    #expect(throws: WorkbenchError.self) { try findings(path) }
  }

  @Test func aCheckCanBeLeftOut() throws {
    let path = try folder.write("fr\ten\nÀ Bakou à 5 h\tThere\n", to: "b.tsv")
    let all = try findings(path, choice: CheckChoice())
    #expect(Set(all.map(\.rule)).isSuperset(of: ["names", "numbers"]))
    #expect(Set(try findings(path).map(\.rule)) == ["names"])
    #expect(Set(try findings(path, choice: CheckChoice(except: ["names"])).map(\.rule)).isDisjoint(with: ["names"]))
  }

  @Test(arguments: [
    CheckChoice(only: ["nmaes"]), CheckChoice(except: ["x"]), CheckChoice(only: ["names"], except: ["names"]),
  ])
  func aChoiceThatCannotBeMetIsWrongUse(_ choice: CheckChoice) {
    #expect(throws: WorkbenchError.self) { try CheckJob(session, from: nil, to: [], choice: choice) }
  }

  @Test func ofATextOnlyTheNamesAreChecked() throws {
    let path = try folder.write("Bonjour.\n", to: "c.fr.txt")
    #expect(throws: WorkbenchError.self) { try findings(path, choice: CheckChoice(only: ["numbers"])) }
  }
}
