import BitextModel
import Foundation
import Segmentation
import TestSupport
import Testing

/// Our rules, written as SRX and read again.
struct SRXExportTests {
  private func document(_ languages: [LanguageTag]) throws -> SRXDocument {
    let rules = try languages.map { try SegmentationRules.load(language: $0, from: Languages.folder) }
    var buffer = ByteBuffer()
    try SRXWriter().write(SRXExport(rules).document, comment: SRXExport.comment, to: &buffer)
    return try SRXFile.document(String(decoding: buffer.bytes, as: UTF8.self))
  }

  @Test(
    arguments: [
      ("fr", "Le 9e sommet a réuni M. Dupont et Mme J. Le Roux."), ("fr", "«·Où ?·» a-t-il dit.|Il a ri…|Oui·!"),
      ("fr", "Voir art. 3, p. 12, etc.|La suite, av. J.-C.|Elle vient des É.-U. d’Amérique."),
      ("fr", "L’O.N.U. a voté.|Les 2. points.|« Non. »|Puis rien."),
      ("en", "Mr. Smith met Dr. J. Brown of Acme Inc. in the U.S. yesterday.|He left at 5 p.m.|Then it rained."),
      ("en", "He lives in the U.S.|The rest is history.|See Fig. 3 and No. 7.|“Why?” she asked."),
      ("az", "H. Ə. Əliyev 15 dekabr 2016-cı ildə prof. Məmmədovla görüşüb.|Bu, səh. 3-də və s. var."),
      ("tr", "20. Yüzyılda Prof. Dr. Ali geldi.|Bu doğru."), ("de", "Am 3. Oktober kam Dr. Weiß.|Das war z. B. gut."),
      ("ru", "В г. Баку приехал А. С. Пушкин.|Он жил там."),
    ] as [(LanguageTag, MarkedText)])
  func theyCutAsTheProgramDoes(_ language: LanguageTag, _ text: MarkedText) throws {
    #expect(try Languages.segmenter(language).sentences(text.text) == text.sentences)
    let document = try document([language, "und"])
    for reading in SRXReading.allCases {
      let segmenter = try SRXSegmenter(document, language: language, reading: reading)
      #expect(try segmenter.sentences(text.text) == text.sentences, "\(reading)")
    }
  }

  @Test(arguments: ["fr", "en", "az"])
  func theyCutTheArticleAsTheProgramDoes(_ language: String) throws {
    let text = try Repository.text("Examples/azertac-2022-12-15.\(language).txt")
    let tag = LanguageTag(language)
    let bytes = Array(text.utf8)
    let own = try Languages.segmenter(tag).sentenceRanges(in: bytes.span)
    for reading in SRXReading.allCases {
      let segmenter = try SRXSegmenter(document([tag]), language: tag, reading: reading)
      #expect(try segmenter.sentenceRanges(in: bytes.span) == own, "\(reading)")
    }
  }

  /// Classes whose meaning differs from reader to reader are not in them.
  @Test func thePatternsMeanTheSameToAll() throws {
    for rule in try document(["fr", "en", "az", "tr", "ru", "de", "und"]).languageRules.flatMap(\.rules) {
      for pattern in [rule.before, rule.after] {
        #expect(!["\\s", "\\w", "\\d", "\\b", "\\S", "\\W", "\\D"].contains { pattern.contains($0) })
      }
    }
  }

  @Test func theyAreTheSameEachTime() throws {
    #expect(try document(["fr"]).languageRules.first?.rules == document(["fr"]).languageRules.first?.rules)
  }
}
