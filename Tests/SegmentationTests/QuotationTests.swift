import BitextModel
import Segmentation
import Testing

/// Quotations of several sentences that are to stay whole.
struct QuotationTests {
  @Test(
    arguments: [
      ("fr", "Il a dit : «·Je viens. Tu restes.·»|Puis il partit."),
      ("fr", "«·Non. Oui. Et après ?·» demanda-t-il.|Elle rit."),
      ("fr", "Il a dit «·oui.|Mais non.|Elle rit."),
      ("fr", "Une «·fin.|Et encore⏎⏎|Autre.·»|Fin."),
      ("fr", "«·Il a lu “Oui. Non.” Puis rien.·»|Bon."),
      ("en", "“I came. I saw.”|He left.|So did she."),
      ("en", "He said: \"I came. I saw.\"|Then he left."),
      ("en", "A 5\" screen.|And a 7\" one."),
      ("az", "O dedi: “Gəldim. Gördüm.”|Getdi."),
      ("de", "Er sagte: „Ich kam. Ich sah.“|Dann ging er."),
    ] as [(LanguageTag, MarkedText)])
  func aQuotationStaysWholeWhereItIsClosed(_ language: LanguageTag, _ text: MarkedText) throws {
    let segmenter = Segmenter(rules: try Languages.segmenter(language).rules, keepsQuotations: true)
    #expect(segmenter.sentences(text.text) == text.sentences)
  }

  @Test func itIsCutInsideElse() throws {
    let text: MarkedText = "Il a dit : «·Je viens.|Tu restes.·»|Puis il partit."
    #expect(try Languages.segmenter("fr").sentences(text.text) == text.sentences)
  }

  @Test func theDecisionSaysWhy() throws {
    let segmenter = Segmenter(rules: try Languages.segmenter("en").rules, keepsQuotations: true)
    let decisions = try segmenter.decisions(of: Document(text: "“I came. I saw.” He left."))
    #expect(decisions.first?.rule == .quotation)
    #expect(decisions.first?.isBreak == false)
  }
}
