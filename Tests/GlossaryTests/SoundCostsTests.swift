import BitextModel
import Testing

@testable import Glossary

struct SoundCostsTests {
  private func code(_ symbol: Unicode.Scalar) -> UInt8 { Phoneme.code(of: symbol) ?? 0 }

  @Test func `a table is read as it was written`() throws {
    var diagnostics: [Diagnostic] = []
    let built = SoundCosts(
      try BuiltIn.bytes("Languages/shared/sound-costs.tsv"), file: "costs", diagnostics: &diagnostics)
    #expect(diagnostics.isEmpty)
    let again = SoundCosts(Array(built.text.utf8), file: "costs", diagnostics: &diagnostics)
    #expect(diagnostics.isEmpty && again.text == built.text)
  }

  @Test func `what is wrong in a table is told with its line, and the rest is taken`() {
    var diagnostics: [Diagnostic] = []
    let costs = SoundCosts(
      Array("a\te\t0.5\na\t?\t1\nt\td\tmuch\n-\t-\t1\nb\tp\t-1\nt\t-\t2\n".utf8), file: "c", diagnostics: &diagnostics)
    #expect(diagnostics.map { $0.location?.line } == [2, 3, 4, 5])
    #expect(costs.cost(code("a"), code("e")) == 0.5 && costs.cost(code("e"), code("a")) == 0.5)
    #expect(costs.cost(code("t"), 0) == 2)
  }

  @Test func `the learnt costs say what people know of spellings`() throws {
    var diagnostics: [Diagnostic] = []
    let costs = SoundCosts(try BuiltIn.bytes("Languages/shared/sound-costs.tsv"), file: "c", diagnostics: &diagnostics)
    for (one, other, third) in [("a", "ä", "i"), ("q", "k", "t"), ("v", "w", "l"), ("ʒ", "ʤ", "m")]
      as [(Unicode.Scalar, Unicode.Scalar, Unicode.Scalar)]
    {
      #expect(costs.cost(code(one), code(other)) < costs.cost(code(one), code(third)), "\(one) \(other) \(third)")
      #expect(costs.cost(code(one), code(one)) < costs.cost(code(one), code(other)))
    }
    #expect(costs.cost(code("h"), 0) < costs.cost(code("t"), 0))
  }

  @Test func `costs are learnt from pairs`() {
    let rules = "a\ta\nb\tb\nd\td\ne\te\nk\tk\nl\tl\nm\tm\nn\tn\no\to\nr\tr\nt\tt\n"
    let orthographies = ["en", "fr"].map { code in
      Orthography(language: LanguageTag(code)) { $0 == .sounds ? Array(rules.utf8) : nil }
    }
    var learner = SoundCostLearner(orthographies: orthographies)
    let names = ["tamara", "tolkan", "katerna", "martek", "tornala", "balteko", "rotamel"]
    let pairs = (0..<20).flatMap { _ in
      names.map { SoundCostLearner.Pair($0, "en", $0.replacing("t", with: "d"), "fr") }
    }
    let before = learner.costs.cost(code("t"), code("d"))
    learner.learn(pairs)
    #expect(learner.wordPairCount == pairs.count)
    #expect(learner.costs.cost(code("t"), code("d")) < before)
    #expect(learner.costs.cost(code("k"), code("k")) < learner.costs.cost(code("k"), code("l")))
  }

  @Test(arguments: [("kubanitʃ", "kubanıʃ"), ("a", "a"), ("", "abc"), ("ʧirak", "ʃirak")])
  func `a cost is the sum of its pairs, the same both ways`(_ one: String, _ other: String) throws {
    let sounds = { (text: String) in text.unicodeScalars.compactMap { Phoneme.code(of: $0) } }
    var diagnostics: [Diagnostic] = []
    let costs = SoundCosts(try BuiltIn.bytes("Languages/shared/sound-costs.tsv"), file: "c", diagnostics: &diagnostics)
    var aligner = SoundAlignment(costs)
    let (first, second) = (sounds(one), sounds(other))
    let there = aligner.cost(first[...], second[...], limit: .max / 2)
    let back = aligner.cost(second[...], first[...], limit: .max / 2)
    let cost = try #require(there)
    #expect(back == cost)
    let pairs = aligner.pairs(first, second)
    #expect(pairs.map(\.0).filter { $0 != 0 } == first && pairs.map(\.1).filter { $0 != 0 } == second)
    let sum = pairs.reduce(0.0) { $0 + costs.cost($1.0, $1.1) }
    #expect(abs(sum - Double(cost) / Double(SoundCosts.scale)) < 0.01)
    let within = aligner.cost(first[...], second[...], limit: cost - 1)
    #expect(cost == 0 || within == nil)
  }
}
