import BitextModel
import Glossary
import Testing

/// Names of other places that hold the name of one.
struct FindingOtherPlacesTests {
  private static let finder = TermFinder(
    lines: """
      georgia country en Georgia
      georgia country fr Géorgie
      georgia country az Gürcüstan
      ireland country en Ireland
      ireland country fr Irlande
      ireland country az İrlandiya
      iraq country en Iraq
      north-korea country en North Korea
      north-korea country fr Corée du Nord
      korea country fr Corée
      """)

  @Test(arguments: [
    MarkedText("en", "South Georgia, Northern Ireland, [Georgia] and [Ireland]"),
    MarkedText("en", "northern [Iraq], the south of [Georgia]. South, [Georgia]"),
    MarkedText("en", "[North Korea]"),
    MarkedText("fr", "Géorgie du Sud, Irlande du Nord, l’[Irlande] du sud, la [Géorgie]"),
    MarkedText("fr", "[Corée du Nord], Corée de l’Est, la [Corée] de l’est"),
    MarkedText("az", "Şimali İrlandiyada, Cənubi Gürcüstan, şimali [Gürcüstanda]"),
  ])
  func `a direction with a capital beside a place makes another place`(_ text: MarkedText) {
    text.expectFound(by: Self.finder)
  }

  @Test(arguments: [
    MarkedText("en", "in Papua New Guinea and [Guinea]"),
    MarkedText("en", "[New Guinea State Museum]"),
    MarkedText("en", "[Equatorial Guinea]"),
  ])
  func `names that are not told of keep others from being found in them`(_ text: MarkedText) {
    let told = [("guinea", "Guinea"), ("museum", "New Guinea State Museum"), ("own", "Equatorial Guinea")].map {
      Concept(id: $0.0, type: .term, terms: [Term($0.1, language: "en")])
    }
    let shields = ["Papua New Guinea", "New Guinea", "Equatorial Guinea"].map {
      Concept(id: "shield-\($0)", type: .country, terms: [Term($0, language: "en")])
    }
    text.expectFound(by: TermFinder(TermBase(told), shields: shields))
  }

  @Test func `common names of several words shield`() {
    let house = TermBase([Concept(id: "guinea", type: .country, terms: [Term("Guinea", language: "en")])])
    let common = CommonNames(languages: ["en"], for: .lookUp)
    let shields = common.shields(around: house, told: house)
    let forms = Set(shields.flatMap(\.terms).map(\.form))
    #expect(forms.contains("Papua New Guinea"))
    #expect(!forms.contains("Guinea"))
    #expect(!forms.contains("Georgia"))
  }
}
