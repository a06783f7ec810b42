import BitextModel
import Glossary
import Quality
import Testing

struct UnlistedNameCheckTests {
  private let check: UnlistedNameCheck = {
    let concepts = TermBase([
      Concept(
        id: "baku", type: .city, terms: [Term("Bakou", language: "fr"), Term("Bakı", language: "az")])
    ])
    return UnlistedNameCheck(terms: TermFinder(concepts), resemblance: SoundResemblance([]))
  }()

  private func findings(
    _ pairs: [(String, String)], from source: LanguageTag = "fr", to target: LanguageTag = "az"
  ) -> [Finding] {
    var check = check
    for (index, pair) in pairs.enumerated() {
      let found = check.findings(
        in: CheckedPair(
          unit: UnitReference(number: index + 1), source: TranslationVariant(source, Segment(pair.0)),
          target: TranslationVariant(target, Segment(pair.1))))
      #expect(found.isEmpty)
    }
    return check.finish()
  }

  @Test(arguments: [
    ("Hier, Omuraliev a parlé.", "Dünən Ömüralıyev danışıb."),
    ("Hier, Omuraliev a parlé.", "Dünən Ömüralıyevlə danışıb."),
    ("Hier, Kobakhidze a parlé.", "Dünən Kobaxidze danışıb."),
    ("Hier, Brighton a gagné.", "Dünən Brayton qalib gəlib."),
    // Nothing on the other side could be it, nor is it known for a name.
    ("Hier, Omuraliev a parlé.", "O, dünən danışıb."),
    // Capitals of a sentence, a headline and an acronym tell nothing.
    ("Omuraliev a parlé.", "Dünən Əliyev danışıb."), ("LE PRÉSIDENT OMURALIEV", "Əliyev"),
    ("Avec la SNCF", "Dünən Əliyev"),
    // The glossary's names are another check's.
    ("Hier, à Bakou", "Dünən Gəncədə"),
    ("", ""),
  ])
  func whatFitsOrCannotBeToldIsNoFinding(_ source: String, _ target: String) {
    #expect(findings([(source, target)]).isEmpty)
  }

  @Test func anotherNameInItsPlaceIsARemark() throws {
    let finding = try #require(findings([("Hier, Omuraliev a parlé.", "Dünən Əliyev danışıb.")]).first)
    #expect(finding.severity == .remark)
    #expect(finding.rule == "names")
    #expect(finding.message.contains("‘Omuraliev’; it has ‘Əliyev’"))
    #expect(finding.sourceRanges == [6..<15])
    #expect(finding.targetRanges == [8..<15])
  }

  @Test func aNameThatIsCarriedOverElsewhereIsMissed() {
    let found = findings([
      ("Hier, Lakers a gagné.", "Dünən Leykers qalib gəlib."), ("Puis Lakers a perdu.", "Sonra Leykers uduzub."),
      ("Enfin, Lakers est là.", "Nəhayət buradadır."),
    ])
    #expect(found.map(\.unit?.number) == [3])
  }

  @Test func aFullNameIsMissed() {
    #expect(findings([("Hier, Mike Sullivan a parlé.", "O, dünən danışıb.")]).count == 1)
  }

  @Test func aWordThatIsWrittenWithoutCapitalElsewhereIsNoName() {
    let found = findings([
      ("Hier, le Conseil a parlé.", "Dünən Əliyev danışıb."), ("Un conseil utile.", "Faydalı məsləhət."),
    ])
    #expect(found.isEmpty)
  }

  @Test func aWordThatIsAlwaysTranslatedIsNoName() {
    let pairs = (0..<4).map { _ in ("Dans le Pacifique aussi", "Həm də Sakit okeanda") }
    #expect(findings(pairs).isEmpty)
  }

  @Test func germanNounsAreNoNames() {
    #expect(findings([("Hier war Wasser da.", "Dünən Əliyev danışıb.")], from: "de").isEmpty)
  }

  @Test(
    arguments: [
      ("Jason", "en", "Çeyson", "az", true), ("Michaela", "en", "Mikeyla", "az", true),
      ("Омуралиев", "ru", "Ömüralıyev", "az", true), ("Omuraliev", "fr", "Əliyev", "az", false),
      ("Sullivan", "en", "Morales", "az", false),
    ] as [(String, LanguageTag, String, LanguageTag, Bool)])
  func namesResembleBySound(
    _ name: String, _ language: LanguageTag, _ other: String, _ otherLanguage: LanguageTag, _ wanted: Bool
  ) {
    let resemblance = SoundResemblance([])
    #expect(resemblance.resembles(name, in: language, anyOf: ["və", other], in: otherLanguage) == wanted)
  }
}
