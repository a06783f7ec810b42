import BitextModel
import Quality
import Testing

struct CleanerTests {
  @Test func oneBadLanguageLeavesTheOthers() {
    let cleaner = Cleaner([EmptyRule()])
    let three = unit(("en", "Text"), ("fr", ""), ("az", "Mətn"))
    let judgement = cleaner.judgement(on: three, number: 1)
    #expect(judgement.removedVariants == [1])
    #expect(judgement.remaining?.variants.map(\.language) == ["en", "az"])
    #expect(judgement.remaining?.provenance == three.provenance)
  }

  @Test func aUnitOfOneLanguageLeftGoes() {
    let cleaner = Cleaner([EmptyRule(), BadCharactersRule()])
    let judgement = cleaner.judgement(on: unit(("en", "Text"), ("fr", ""), ("az", "M\u{FFFD}tn")), number: 1)
    #expect(judgement.removedVariants == [1, 2])
    #expect(judgement.remaining == nil)
    #expect(judgement.verdicts.map(\.rule) == [0, 1])
  }

  @Test func aStudyingRuleMeansTheUnitsOwnVariants() {
    // The empty variant goes first, and the rule that studies what remains counts without it.
    let units = [
      unit(("en", "Open"), ("de", ""), ("fr", "Ouvert"), ("az", "Aç")), unit(("en", "Open"), ("fr", "Ouvrir")),
    ]
    var cleaner = Cleaner([EmptyRule(), SeveralTargetsRule()])
    for (index, unit) in units.enumerated() { cleaner.study(.whatRemains, unit, number: Int64(index)) }
    cleaner.finish(.whatRemains)
    let judgement = cleaner.judgement(on: units[0], number: 0)
    #expect(judgement.removedVariants == [1, 2])
    #expect(judgement.remaining?.variants.map(\.language) == ["en", "az"])
  }

  @Test func theSourceIsTheOneThatTheUnitNames() {
    var unit = unit(("fr", "Ouvrir"), ("en", "Open"))
    unit.sourceLanguage = "de"
    #expect(ExaminedUnit(unit, number: 1).source?.index == 0)
    unit.sourceLanguage = "en"
    #expect(ExaminedUnit(unit, number: 1).source?.index == 1)
    #expect(ExaminedUnit(unit, number: 1).targets.map(\.index) == [0])
  }

  @Test func everyRuleHasANameAndAMeaningOfItsOwn() throws {
    for purpose in CleaningPurpose.allCases {
      let rules = try CleaningRules.all(
        for: purpose, guesser: LanguageData.guesser.get(), related: LanguageData.related.get())
      #expect(Set(rules.map(\.name)).count == rules.count)
      #expect(Set(rules.map(\.meaning)).count == rules.count)
      // What is bad for a translator is bad for training.
      #expect(rules.allSatisfy { !$0.purposes.contains(.cat) || $0.purposes.contains(.mt) })
    }
  }

  @Test func hostileTextsAreJudged() throws {
    let rules = try CleaningRules.all(
      for: .mt, guesser: LanguageData.guesser.get(), related: LanguageData.related.get())
    for text in [
      "", "&", "%", "\u{0}", "Ã", "É", "'", "’’’", "-", "@", "\u{200D}", String(repeating: "&", count: 5000),
    ] {
      let units = [unit(("en", text), ("fr", text)), unit((LanguageTag(text), text)), unit()]
      #expect(units.count == 3)
      for rule in rules { _ = condemned(by: rule, among: units) }
    }
  }
}
