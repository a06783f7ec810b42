import BitextModel
import Quality
import Testing

struct QualityCheckerTests {
  private func unit(_ texts: (LanguageTag, String)..., source: LanguageTag? = nil) -> TranslationUnit {
    TranslationUnit(sourceLanguage: source, variants: texts.map { TranslationVariant($0.0, Segment($0.1)) })
  }

  @Test func everyTranslationOfAUnitIsCheckedAgainstItsSource() {
    var checker = QualityChecker(checks: [NumberCheck()])
    let found = checker.findings(in: unit(("en", "12"), ("fr", "12"), ("az", "13"), source: "fr"))
    #expect(found.map(\.targetLanguage) == ["az", "az"])
    #expect(found.map(\.sourceLanguage) == ["fr", "fr"])
  }

  @Test func onlyTheWantedLanguagesAreChecked() {
    var checker = QualityChecker(checks: [NumberCheck()], from: "fr", to: "en")
    #expect(checker.findings(in: unit(("az", "13"), ("fr-FR", "12"), ("en", "12"))).isEmpty)
    #expect(checker.findings(in: unit(("az", "13"), ("en", "12"))).isEmpty)
    #expect(checker.findings(in: unit(("fr", "12"), ("en-GB", "14"))).count == 2)
    #expect(checker.unitCount == 3)
  }

  @Test func findingsNameTheUnitByNumberNameAndPlace() {
    var checker = QualityChecker(checks: [EmptyTranslationCheck()])
    _ = checker.findings(in: unit(("fr", "a"), ("en", "b")))
    var second = unit(("fr", "a"), ("en", ""))
    second.identifier = "welcome"
    let found = checker.findings(in: second, at: SourceLocation(file: "a.tmx", line: 4))
    #expect(found.compactMap(\.unit).map(\.description) == ["a.tmx, line 4: unit 2 (welcome)"])
  }

  @Test func aSecondTranslationOfTheSameSegmentIsFound() {
    var checker = QualityChecker(checks: [ConsistencyCheck()])
    #expect(checker.findings(in: unit(("fr", "Le chef"), ("en", "The head"))).isEmpty)
    #expect(checker.findings(in: unit(("fr", "Le  chef "), ("en", "The head"))).isEmpty)
    #expect(checker.findings(in: unit(("fr", "Le chef"), ("az", "Rəhbər"))).isEmpty)
    let found = checker.findings(in: unit(("fr", "Le chef"), ("en", "The boss")))
    #expect(found.map(\.message) == ["unit 1 has the same source and another translation"])
    #expect(checker.finish().isEmpty)
  }

  @Test func consistencyRemembersNoMoreThanItMay() {
    var checker = QualityChecker(checks: [ConsistencyCheck(capacity: 1)])
    for (source, target) in [("a", "x"), ("b", "y"), ("b", "z")] {
      #expect(checker.findings(in: unit(("fr", source), ("en", target))).isEmpty)
    }
    #expect(checker.findings(in: unit(("fr", "a"), ("en", "w"))).count == 1)
    #expect(
      checker.finish().map(\.message) == ["after 1 different segments, 2 more were not compared with one another"])
  }

  @Test func aGoodTranslationHasNoFindings() {
    var checker = QualityChecker()
    let good = unit(
      ("fr", "« Le 9e sommet s’est tenu à Samarcande le 11 novembre 2022 », a-t-il dit."),
      ("en", "“The 9th summit was held in Samarkand on November 11, 2022,” he said."),
      ("az", "“9-cu sammit 2022-ci il noyabrın 11-də Səmərqənddə keçirilib”, – deyə o bildirib."))
    #expect(checker.findings(in: good).isEmpty)
  }

  @Test func namesOfChecksAreTheirOwn() {
    let names = QualityChecker.standardChecks.map(\.rule)
    #expect(Set(names).count == names.count)
  }
}
