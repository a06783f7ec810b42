import BitextModel
import Quality
import Testing

struct DuplicatesRuleTests {
  private let old = Timestamp("20200101T000000Z")
  private let new = Timestamp("20240101T000000Z")

  private func taken(_ units: [TranslationUnit], for purpose: CleaningPurpose = .cat) -> [Int] {
    condemned(by: DuplicatesRule(for: purpose), among: units).enumerated().filter { !$0.element.isEmpty }.map(\.offset)
  }

  @Test func theNewestStays() {
    let texts: [(LanguageTag, String)] = [("en", "Open the file"), ("fr", "Ouvrir le fichier")]
    let units = [new, old, nil].map { unit(texts[0], texts[1], changed: $0) }
    #expect(taken(units) == [1, 2])
    #expect(taken([units[0], units[0]]) == [0])
  }

  @Test(arguments: [
    (["Open the file", "Ouvrir le fichier"], ["OPEN  THE FILE ", "ouvrir le\u{A0}fichier"], true),
    (["Say “yes” – now", "Dis « oui »…"], ["Say \"yes\" - now", "Dis \"oui\"..."], true),
    (["It’s the file", "C’est le fichier"], ["It's the file", "C'est le fichier"], true),
    (["MΩ", "MΩ"], ["mΩ", "mΩ"], false), (["Open the file", "Ouvrir"], ["Open the file", "Ouvrir !"], false),
    (["Open the file", "Ouvrir le fichier"], ["Open the files", "Ouvrir le fichier"], false),
  ]) func formsOfTheSameTextAreTheSame(_ one: [String], _ other: [String], _ isSame: Bool) {
    let units = [one, other].map { unit(("en", $0[0]), ("fr", $0[1])) }
    #expect(taken(units) == (isSame ? [0] : []))
  }

  @Test func languagesCountAndTheirOrderDoesNot() {
    #expect(taken([unit(("en", "Open"), ("fr", "Ouvrir")), unit(("fr", "Ouvrir"), ("en", "Open"))]) == [0])
    #expect(taken([unit(("en", "Open"), ("fr", "Ouvrir")), unit(("en", "Open"), ("fr-CA", "Ouvrir"))]) == [])
    #expect(
      taken([unit(("en", "Open"), ("fr", "Ouvrir")), unit(("en", "Open"), ("fr", "Ouvrir"), ("az", "Aç"))]) == [])
  }

  @Test func codesCountForTranslators() {
    let plain = unit(("en", "Open"), ("fr", "Ouvrir"))
    var coded = plain
    coded.variants[0].segment.codes = [InlineCode(.placeholder, at: 0, content: [.native("<br>")])]
    #expect(taken([plain, coded]) == [])
    #expect(taken([plain, coded], for: .mt) == [0])
  }

  @Test func whatAnotherRuleTakesIsNoDuplicate() {
    var broken = unit(("en", "Open the file"), ("fr", "Ouvrir le fichier"), changed: new)
    broken.variants[0].segment.codes = [InlineCode(.opening, at: 0)]
    let good = unit(("en", "Open the file"), ("fr", "Ouvrir le fichier"), changed: old)
    var cleaner = Cleaner([DuplicatesRule(for: .mt), BrokenCodesRule()])
    #expect(cleaner.studies == [.whatRemains])
    for (index, unit) in [good, broken].enumerated() { cleaner.study(.whatRemains, unit, number: Int64(index)) }
    cleaner.finish(.whatRemains)
    #expect(cleaner.judgement(on: good, number: 0).isClean)
    #expect(cleaner.judgement(on: broken, number: 1).remaining == nil)
  }
}
