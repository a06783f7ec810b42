import BitextModel
import Quality
import TestSupport
import Testing

struct LengthRatioRuleTests {
  /// Pairs whose second text has so many times the characters of the first, a third more or less.
  private func pairs(_ count: Int, ratio: Double) -> [TranslationUnit] {
    var generator = SeededGenerator(seed: 7)
    return (0..<count).map { _ in
      let length = Double.random(in: 40...120, using: &generator)
      let target = length * ratio * Double.random(in: 0.75...1.33, using: &generator)
      return unit(("en", text(Int(length))), ("fr", text(Int(target))))
    }
  }

  /// Words of five letters.
  private func text(_ count: Int) -> String {
    String(repeating: "aaaaa ", count: count / 5) + String(repeating: "a", count: count % 5)
  }

  @Test(arguments: CleaningPurpose.allCases, [0.3, 1, 3]) func proportionsAreLearntFromTheMemory(
    _ purpose: CleaningPurpose, ratio: Double
  ) {
    let good = pairs(200, ratio: ratio)
    let bad = [
      unit(("en", text(60)), ("fr", text(Int(60 * ratio * 12)))),
      unit(("en", text(900)), ("fr", text(Int(900 * ratio / 12)))),
    ]
    let found = condemned(by: LengthRatioRule(for: purpose), among: good + bad)
    #expect(found.prefix(200).allSatisfy { $0.isEmpty })
    #expect(found.suffix(2) == [[1], [1]])
  }

  @Test func manyBadPairsDoNotSpoilTheProportion() {
    let bad = (0..<60).map { _ in unit(("en", text(60)), ("fr", text(900))) }
    let found = condemned(by: LengthRatioRule(for: .cat), among: pairs(200, ratio: 1) + bad)
    #expect(found.count { !$0.isEmpty } == 60)
  }

  @Test func trainingIsStricter() {
    let units = pairs(200, ratio: 1) + [unit(("en", text(60)), ("fr", text(200)))]
    #expect(condemned(by: LengthRatioRule(for: .cat), among: units).last == [])
    #expect(condemned(by: LengthRatioRule(for: .mt), among: units).last == [1])
  }

  @Test func shortTextsMayDiffer() {
    let units = pairs(200, ratio: 1) + [unit(("en", "OK"), ("fr", text(50)))]
    #expect(condemned(by: LengthRatioRule(for: .cat), among: units).last == [])
  }

  /// What a translation may leave out or add, for translators.
  @Test(arguments: [
    ("The selected day (as a number between 1 and 31, or 0 to unselect the day that is selected at the moment)", "Gün"),
    ("fluid ounce;fluid ounces;fl.oz.;oz.fl.;oz. fl.;fl. oz.;fl oz;fluid ounces and many more names of it", "unsiya"),
    (
      "%1 creation",
      "%1 yaradılması|/|$[replace-pairs-exact %1 'hadisə' 'tədbir' 'tapşırıq' 'gündəlik' 'gündəlik yazıları']"
    ),
    (
      "translator-credits",
      "Rashid Aliyev https://launchpad.net/~rashid ZaurBaku https://launchpad.net/~dlyamirta <a@b.org>"
    ),
  ])
  func whatIsNoProseIsNoFault(_ source: String, _ translation: String) {
    let units = pairs(200, ratio: 1) + [unit(("en", source), ("az", translation))]
    #expect(condemned(by: LengthRatioRule(for: .cat), among: units).last == [])
  }

  @Test func aSmallMemoryLearnsNothing() {
    let units = [
      unit(("en", text(60)), ("fr", text(400))), unit(("en", text(60)), ("fr", text(900))),
      unit(("en", text(60)), ("fr", "")),
    ]
    #expect(condemned(by: LengthRatioRule(for: .cat), among: units) == [[], [1], []])
  }
}
