import BitextModel
import Quality
import Testing

struct SeveralTargetsRuleTests {
  @Test func theNewestTranslationStays() {
    let units = [
      unit(("en", "Open"), ("fr", "Ouvrir"), changed: Timestamp("20240101T000000Z")),
      unit(("en", "Open"), ("fr", "Ouvert"), changed: Timestamp("20200101T000000Z")),
      unit(("en", "Open"), ("fr", "Ouvrir")), unit(("en", "Open"), ("az", "Aç")),
      unit(("en", "Close"), ("fr", "Ouvert")),
    ]
    #expect(condemned(by: SeveralTargetsRule(), among: units) == [[], [1], [], [], []])
  }

  @Test func otherLanguagesOfTheUnitStay() {
    let units = [
      unit(("en", "Open"), ("fr", "Ouvert"), ("az", "Aç")), unit(("en", "Open"), ("fr", "Ouvrir")),
    ]
    #expect(condemned(by: SeveralTargetsRule(), among: units) == [[1], []])
  }
}
