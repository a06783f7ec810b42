import BitextModel
import Foundation
import Testing

struct BeadTests {
  @Test(arguments: [
    (Bead([0..<1, 0..<1], score: 0.49), true, false, false), (Bead([0..<1, 0..<1], score: 0.5), false, false, false),
    (Bead([0..<1, 0..<1], score: .nan), true, false, false),
    (Bead([0..<1, 0..<1], score: 0.1, state: .accepted), false, true, false),
    (Bead([0..<1, 0..<1], score: 0.1, state: .pinned), false, true, false),
    (Bead([0..<1, 0..<0, 3..<3], score: 0.9), false, false, true),
  ])
  func itSaysHowFarItIsTrusted(bead: Bead, isDoubtful: Bool, isKept: Bool, isOneSided: Bool) {
    #expect(bead.isDoubtful == isDoubtful)
    #expect(bead.isKept == isKept)
    #expect(bead.isOneSided == isOneSided)
    #expect(bead.reaches(0))
    #expect(bead.reaches(0.95) == isKept)
  }

  @Test func itsReasonIsTheWeightiestEvidenceInWords() {
    let bead = Bead(
      [0..<1, 0..<1],
      evidence: [
        .init("type", cost: 0.2), .init("number", cost: -4, detail: "31"), .init("length", cost: 5),
        .init("vecalign", cost: .nan), .init("lexicon", cost: -9.5, detail: "gazoduc\n = \tpipeline"),
      ])
    #expect(bead.reason() == "lexicon: gazoduc = pipeline; but length; number: 31")
    #expect(bead.reason(limit: 1) == "lexicon: gazoduc = pipeline")
    #expect(Bead([0..<1, 0..<1]).reason() == nil)
    let long = Bead([0..<1], evidence: [.init("name", cost: -1, detail: String(repeating: "x", count: 1_000_000))])
    #expect((long.reason() ?? "").count < 100)
  }

  @Test(arguments: [
    ("abc", 3, "abc"), ("abcd", 3, "abc…"), ("  a \n b  ", 9, "a b"), ("a b c", 4, "a b…"), ("", 4, ""),
    ("été", 2, "ét…"),
    ("a ", 1, "a"),
  ])
  func textsAreShortened(text: String, count: Int, short: String) { #expect(text.shortened(to: count) == short) }

  @Test func aBeadWithoutStateIsRead() throws {
    let old = Data(#"{"members":[[0,1],[0,2]],"score":0.5,"evidence":[]}"#.utf8)
    #expect(try JSONDecoder().decode(Bead.self, from: old) == Bead([0..<1, 0..<2], score: 0.5))
    for state in Bead.State.allCases {
      let bead = Bead([0..<1, 0..<2], score: 0.5, state: state)
      #expect(try JSONDecoder().decode(Bead.self, from: JSONEncoder().encode(bead)) == bead)
    }
  }
}
