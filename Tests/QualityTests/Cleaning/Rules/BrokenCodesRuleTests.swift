import BitextModel
import Quality
import Testing

struct BrokenCodesRuleTests {
  struct Case: Sendable {
    let kinds: [InlineCode.Kind]
    let isBroken: Bool
  }

  @Test(arguments: [
    Case(kinds: [.opening, .closing], isBroken: false), Case(kinds: [.opening], isBroken: true),
    Case(kinds: [.closing, .opening], isBroken: true),
    Case(kinds: [.isolated, .placeholder, .unknown], isBroken: false),
    Case(kinds: [.opening, .opening, .closing, .closing], isBroken: false),
    Case(kinds: [.highlightStart, .opening, .highlightEnd, .closing], isBroken: false),
    Case(kinds: [.highlightEnd], isBroken: true), Case(kinds: [], isBroken: false),
  ]) func codesThatDoNotPairAreTaken(_ item: Case) {
    var unit = unit(("en", "Text"), ("fr", "Texte"))
    unit.variants[1].segment.codes = item.kinds.map { InlineCode($0, at: 0) }
    #expect(condemned(by: BrokenCodesRule(), unit) == (item.isBroken ? [1] : []))
  }
}
