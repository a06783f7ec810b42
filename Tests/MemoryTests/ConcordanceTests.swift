import BitextModel
import Memory
import TestSupport
import Testing

struct ConcordanceTests {
  private func memory(_ units: TranslationUnit...) throws -> Fixture {
    let fixture = try Fixture()
    try fixture.memory.take(units)
    return fixture
  }

  /// Where a phrase is found in a text, marked with [].
  private func marked(_ phrase: String, in text: String, _ language: LanguageTag) throws -> String? {
    let hits = try memory(unit((language, text), ("xx", "—"))).memory.concordance(phrase)
    guard let hit = hits.first else { return nil }
    #expect(hit.occurrences.map(\.variantIndex) == [0])
    var bytes = Array(text.utf8)
    for range in hit.occurrences[0].utf8Ranges.reversed() {
      bytes.insert(0x5D, at: range.upperBound)
      bytes.insert(0x5B, at: range.lowerBound)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    arguments: [
      ("etats turciques", "Les États turciques", "Les [États turciques]", "fr"),
      ("état turc", "Les États turciques et l’Etat turc", "Les États turciques et l’[Etat turc]", "fr"),
      ("turcique", "des Etats turciques, turcique", "des Etats [turciques], [turcique]", "fr"),
      ("l'organisation", "L’Organisation des États", "[L’Organisation] des États", "fr"),
      ("organisation", "de l’organisation", "de l’[organisation]", "fr"),
      ("e\u{301}tat", "ETAT", "[ETAT]", "fr"), ("jean pierre", "Jean-Pierre est là", "[Jean-Pierre] est là", "fr"),
      ("azərbaycan", "AZƏRBAYCANIN", "[AZƏRBAYCANIN]", "az"), ("ışıq", "IŞIQ yandı", "[IŞIQ] yandı", "az"),
      ("İran", "iranlı", "[iranlı]", "az"), ("samarcande 2022", "à Samarcande, 2022.", "à [Samarcande, 2022].", "fr"),
      ("京", "東京 京都", "東京 [京都]", "ja"),
    ] as [(String, String, String, LanguageTag)])
  func phrasesAreFoundWhereTheyStand(_ phrase: String, _ text: String, _ found: String, _ language: LanguageTag) throws
  {
    #expect(try marked(phrase, in: text, language) == found)
  }

  @Test(
    arguments: [
      ("IRAN", "iran", "az"), ("iran", "Irandan", "az"), ("ısıq", "isiq", "az"), ("tat", "État", "fr"),
      ("turc etat", "Etat turc", "fr"), ("etat et", "l’Etat", "fr"), ("", "rien", "fr"), ("«»", "« rien »", "fr"),
    ] as [(String, String, LanguageTag)])
  func otherTextsAreNotFound(_ phrase: String, _ text: String, _ language: LanguageTag) throws {
    #expect(try marked(phrase, in: text, language) == nil)
  }

  @Test func eachLanguageIsSearchedByItsOwnCase() throws {
    let memory = try memory(unit(("en", "IRAN and Iraq"), ("az", "İran və İraq"), ("az-Cyrl", "Иран"))).memory
    let hit = try #require(try memory.concordance("ira").first)
    #expect(hit.occurrences.map(\.variantIndex) == [0, 1])
    #expect(hit.occurrences[1].utf8Ranges == [0..<5, 10..<15])
    #expect(try memory.concordance("Iran").first?.occurrences.map(\.variantIndex) == [0])
  }

  @Test func eitherSideIsSearchedAndALanguageCanBeAskedFor() throws {
    let memory = try memory(
      unit(("fr-FR", "le sommet de Samarcande"), ("en", "the Samarkand summit")),
      unit(("fr-CA", "le sommet"), ("en", "summit of Samarcande"))
    ).memory
    #expect(try memory.concordance("Samarcande").map(\.unit.number) == [2, 1])
    #expect(try memory.concordance("Samarcande", language: "fr").map(\.unit.number) == [1])
    #expect(try memory.concordance("sommet", language: "fr-CA").map(\.unit.number) == [2])
    #expect(try memory.concordance("sommet", language: "de").isEmpty)
    #expect(try memory.concordance("Samarcande", limit: 1).count == 1)
    #expect(try memory.concordance("Samarcande", limit: 0).isEmpty)
  }
}
