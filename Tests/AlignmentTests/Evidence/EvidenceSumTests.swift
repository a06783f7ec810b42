import Alignment
import BitextModel
import Glossary
import Testing

/// Costs of different kinds stand beside each other and add up.
struct EvidenceSumTests {
  private let aligner = Aligner(
    terms: TermFinder(
      TermBase([
        Concept(
          id: "germany", type: .country,
          terms: [Term("Allemagne", language: "fr"), Term("Germany", language: "en")])
      ])))

  /// The evidence of the only bead of two segments, by kind.
  private func costs(_ one: String, _ other: [String]) throws -> [String: Double] {
    let bitext = try aligner.align([Bitext.Version("fr", [one]), Bitext.Version("en", other)])
    #expect(bitext.beads.count == 1)
    let evidence = bitext.beads.first?.evidence ?? []
    #expect(Set(evidence.map(\.kind)).count == evidence.count)
    return Dictionary(evidence.map { ($0.kind, $0.cost) }) { $1 }
  }

  @Test func oneKindDoesNotChangeAnother() throws {
    let number = try costs("Bom 47 lin mmmmmmmmm", ["Gyf 47 wuk fffffff"])
    let name = try costs("Bom mm lin Allemagne", ["Gyf ff wuk Germany"])
    let both = try costs("Bom 47 lin Allemagne", ["Gyf 47 wuk Germany"])
    #expect(both["number"] == number["number"])
    #expect(both["name"] == name["name"])
    #expect(both["type"] == number["type"] && both["length"] == number["length"])
    #expect((both["number"] ?? 0) < 0 && (both["name"] ?? 0) < 0)
  }

  @Test func moreOfAKindWeighsMore() throws {
    let one = try costs("Bom 47 lin mm", ["Gyf 47 wuk ff"])
    let two = try costs("Bom 47 lin 53", ["Gyf 47 wuk 53"])
    #expect((two["number"] ?? 0) < (one["number"] ?? 0))
  }

  @Test func moreEvidenceIsSurer() throws {
    var last = 0.0
    for text in ["%", "47 %", "47 53 %", "47 53 61 %"] {
      let bitext = try aligner.align([
        Bitext.Version("fr", ["Bom lin \(text)"]), Bitext.Version("en", ["Gyf wuk \(text)"]),
      ])
      let score = bitext.beads.first { !$0.isOneSided }?.score ?? 0
      #expect(score >= last)
      last = score
    }
    #expect(last > 0.8)
  }

  @Test func theWeightiestStandsFirst() throws {
    let bitext = try aligner.align([
      Bitext.Version("fr", ["Bom 47 lin Allemagne 53 ?"]), Bitext.Version("en", ["Gyf 47 wuk Germany 53?"]),
    ])
    let costs = bitext.beads[0].evidence.map { abs($0.cost) }
    #expect(costs.count > 2 && costs == costs.sorted(by: >))
  }

  @Test func whatIsMissingSpeaksAgainstABead() throws {
    let missing = try costs("Bom 47 lin 53 mara nola dima", ["Gyf 47 wuk ff tuke wyft gukt"])
    let found = try costs("Bom 47 lin 53 mara nola dima", ["Gyf 47 wuk 53 tuke wyft gukt"])
    #expect((missing["number"] ?? 0) > (found["number"] ?? 0))
  }

  /// A sum over pairs of sentences would count the one number of the first version twice.
  @Test func aWordCountsOnceOverABead() throws {
    let whole = "Bom 47 lin mara nola dima rena mola bima lona dela"
    let once = try costs(whole, ["Gyf 47 wuke kyt wuft", "Tuky gyk tufy kuwe fytk"])
    let twice = try costs(whole, ["Gyf 47 wuke kyt wuft", "Tuky 47 tufy kuwe fytk"])
    let (one, two) = (once["number"] ?? 0, twice["number"] ?? 0)
    #expect(one < 0)
    #expect(two > 1.6 * one)
  }
}
