import BitextModel
import Quality
import Testing

/// A pair of texts and what a check says about it.
struct CheckCase: Sendable, CustomTestStringConvertible {
  let source: String
  let target: String
  let severities: [Severity]

  init(_ source: String, _ target: String, _ severities: Severity...) {
    self.source = source
    self.target = target
    self.severities = severities
  }

  var testDescription: String { "\(source) | \(target)" }

  func pair(_ from: LanguageTag = "fr", _ to: LanguageTag = "en") -> CheckedPair {
    CheckedPair(
      unit: UnitReference(number: 1), source: TranslationVariant(from, Segment(source)),
      target: TranslationVariant(to, Segment(target)))
  }
}

struct CheckTests {
  @Test(arguments: [
    CheckCase("Il a 12 ans.", "He is 12."),
    CheckCase("Il a 12 ans.", "He is 13.", .error, .error),
    CheckCase("1 250,5 euros", "1,250.5 euros"),
    CheckCase("1.250,5 euros", "1250.5 euros"),
    CheckCase("1 250 000 habitants", "1,250,000 inhabitants"),
    CheckCase("2,5 millions", "25 million", .error, .error),
    CheckCase("Le 9e sommet", "The 9th summit"),
    CheckCase("à 18 h 30", "at 6:30 p.m."),
    CheckCase("Deux personnes", "2 people", .remark),
    CheckCase("Le 15 décembre 2022", "December 15, 2022"),
    CheckCase("3 et 3", "3", .remark),
    CheckCase("Aucun", "None"),
  ]) func numbersAgreeWhateverTheirSpelling(_ item: CheckCase) {
    #expect(NumberCheck().findings(in: item.pair()).map(\.severity) == item.severities)
  }

  @Test func aMissingNumberIsPointedAtInBytes() throws {
    let finding = try #require(NumberCheck().findings(in: CheckCase("Élu à 61 %", "Elected").pair()).first)
    #expect(finding.sourceRanges == [8..<10])
    #expect(finding.message == "the translation lacks the number 61")
    #expect(finding.rule == "numbers")
  }

  @Test(arguments: [
    CheckCase("Texte", "", .error), CheckCase("Texte", "  \u{A0}", .error), CheckCase("", "Text", .warning),
    CheckCase("", ""), CheckCase("Texte", "Text"),
  ]) func emptyTranslationsAreFound(_ item: CheckCase) {
    #expect(EmptyTranslationCheck().findings(in: item.pair()).map(\.severity) == item.severities)
  }

  @Test(arguments: [
    CheckCase("Bakou", "Bakou", .remark), CheckCase("le chef de la mission", "le chef de la mission", .warning),
    CheckCase("2022", "2022"), CheckCase("le chef", "the head"),
    CheckCase("Organisation Mondiale Unie", "Organisation Mondiale Unie", .remark),
    // The same text in two normalisation forms.
    CheckCase("l’été à la mer", "l’e\u{301}te\u{301} a\u{300} la mer", .warning),
  ]) func untranslatedTextsAreFound(_ item: CheckCase) {
    #expect(UntranslatedCheck().findings(in: item.pair()).map(\.severity) == item.severities)
  }

  @Test func aTextMayBeTheSameInTwoRegionsOfALanguage() {
    let pair = CheckCase("le chef de la mission", "le chef de la mission").pair("fr-FR", "fr-CA")
    #expect(UntranslatedCheck().findings(in: pair).isEmpty)
  }

  @Test(arguments: [
    CheckCase("Vraiment ?", "Really?"), CheckCase("Vraiment ?", "Really.", .warning),
    CheckCase("« Oui. »", "“Yes.”"), CheckCase("Oui…", "Yes..."), CheckCase("Oui", "Yes.", .warning),
    CheckCase("Oui :", "Yes;", .warning), CheckCase("(Oui.)", "(Yes)."), CheckCase("»", "x"),
  ]) func endMarksAreCompared(_ item: CheckCase) {
    #expect(EndPunctuationCheck().findings(in: item.pair()).map(\.severity) == item.severities)
  }

  @Test(arguments: [
    CheckCase("(a) b", "(a) b"), CheckCase("(a) b", "(a b", .warning), CheckCase("a) b", "a) b"),
    CheckCase("(a) [b]", "(a) b", .remark), CheckCase("a", "a) (b", .warning),
  ]) func bracketsAreHeldInPairs(_ item: CheckCase) {
    #expect(BracketCheck().findings(in: item.pair()).map(\.severity) == item.severities)
  }

  @Test(arguments: [
    CheckCase("« a » b", "“a” b"), CheckCase("« a » b", "\"a\" b"), CheckCase("« a » b", "“a b", .warning),
    CheckCase("« a » b", "a b", .remark), CheckCase("« a", "“a"),
  ]) func quotationMarksAreHeldInPairs(_ item: CheckCase) {
    #expect(QuotationMarkCheck().findings(in: item.pair()).map(\.severity) == item.severities)
  }

  @Test(arguments: [
    CheckCase("le chef", "the the head", .warning), CheckCase("le chef", "The the head", .warning),
    CheckCase("bla bla", "bla bla"), CheckCase("le chef", "the head, the head"), CheckCase("a", "it is 5 5"),
    CheckCase("le chef", "well-well"),
  ]) func wordsWrittenTwiceAreFound(_ item: CheckCase) {
    #expect(RepeatedWordCheck().findings(in: item.pair()).map(\.severity) == item.severities)
  }

  @Test func aLanguageMayRepeatWords() {
    let pair = CheckCase("we hurry", "nous nous hâtons").pair("en", "fr-CA")
    #expect(RepeatedWordCheck().findings(in: pair).count == 1)
    #expect(RepeatedWordCheck(exceptions: ["fr": ["nous"]]).findings(in: pair).isEmpty)
  }

  @Test(arguments: [
    CheckCase("a ", "b "), CheckCase("a ", "b", .remark), CheckCase("a", "\u{A0}b", .remark),
    CheckCase(" a ", "b", .remark, .remark), CheckCase("  ", "b"),
  ]) func whiteSpaceAtTheEdgesIsCompared(_ item: CheckCase) {
    #expect(EdgeSpaceCheck().findings(in: item.pair()).map(\.severity) == item.severities)
  }

  @Test func whiteSpaceAtTheEdgesIsPointedAt() throws {
    let finding = try #require(EdgeSpaceCheck().findings(in: CheckCase("é \u{A0}", "b").pair()).first)
    #expect(finding.sourceRanges == [2..<5])
    #expect(finding.targetRanges.isEmpty)
  }
}
