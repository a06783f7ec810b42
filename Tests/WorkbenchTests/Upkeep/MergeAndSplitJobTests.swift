import BitextModel
import Memory
import Testing
import Workbench

struct MergeAndSplitJobTests {
  private func pair(_ source: String, _ language: LanguageTag, _ target: String) -> TranslationUnit {
    TranslationUnit(variants: [
      TranslationVariant("fr", segment(source)), TranslationVariant(language, segment(target)),
    ])
  }

  @Test func pairsBecomeOneUnitAndPairsAgain() throws {
    var pairs = [pair("L’été", "az", "yay"), pair("L’été", "en", "summer"), pair("L’été", "ru", "лето")]
    pairs[1].notes = [Note("seen")]
    let memory = try KeptMemory(pairs)
    let merged = try MergeJob(memory.session, memory: memory.location).run([1, 2, 3, 1])
    #expect(try memory.texts() == [["L’été", "yay", "summer", "лето"]])
    #expect(try memory.units()[0].notes == [Note("seen")])
    #expect(merged.diagnostics.isEmpty)
    #expect(merged.record.old == [1, 2, 3])
    let number = try #require(merged.record.new?.first)
    let split = try SplitJob(memory.session, memory: memory.location).run(number, .pairs(source: nil))
    #expect(try memory.texts() == [["L’été", "yay"], ["L’été", "summer"], ["L’été", "лето"]])
    #expect(try split.record.new == memory.numbers())
  }

  @Test func whatDoesNotAgreeIsKeptAndSaid() throws {
    var one = pair("a", "az", "b")
    var other = pair("a", "az", "c")
    (one.identifier, other.identifier) = ("x", "y")
    let memory = try KeptMemory([one, other])
    let report = try MergeJob(memory.session, memory: memory.location).run([1, 2])
    #expect(try memory.texts() == [["a", "b", "c"]])
    #expect(try memory.units()[0].identifier == "x")
    #expect(report.diagnostics.count == 2)
  }

  @Test func onlyUnitsWithOneSourceAreMerged() throws {
    let memory = try KeptMemory([pair("a", "az", "b"), pair("x", "az", "b"), pair("y", "en", "b")])
    let job = try MergeJob(memory.session, memory: memory.location)
    #expect(throws: WorkbenchError.self) { try job.run([1, 2]) }
    #expect(throws: WorkbenchError.self) { try job.run([1]) }
    #expect(throws: UpkeepError.self) { try job.run([1, 9]) }
    let other = try MergeJob(memory.session, memory: memory.location, source: "az")
    #expect(throws: WorkbenchError.self) { try other.run([1, 3]) }
    #expect(try memory.numbers() == [1, 2, 3])
    _ = try other.run([1, 2])
    #expect(try memory.texts() == [["y", "b"], ["a", "b", "x"]])
  }

  @Test(
    arguments: [
      ("Un été. Deux.", "Bir. İki.", [("fr", 8), ("az", 5)], [["Un été.", "Bir."], ["Deux.", "İki."]]),
      ("ab", "cde", [("fr", 1), ("az", 2)], [["a", "cd"], ["b", "e"]]),
      (
        "<Un.> Deux| <Trois>", "1 2 3", [("fr", 3), ("fr", 8), ("az", 2), ("az", 4)],
        [["<Un.>", "1"], ["Deux|", "2"], ["<Trois>", "3"]]
      ),
      // A pair over the cut becomes two halves.
      ("<Un. Deux>", "1 2", [("fr", 4), ("az", 2)], [["(Un.", "1"], ["Deux)", "2"]]),
      ("a", "cde", [("fr", 1), ("az", 2)], nil), ("ab", "cde", [("fr", 1)], nil),
      ("ab", "cde", [("fr", 1), ("az", 1), ("az", 2)], nil), ("ab", "cde", [("fr", 1), ("en", 1)], nil),
      ("a b", "cde", [("fr", 1), ("fr", 2), ("az", 1), ("az", 2)], nil), ("ab", "cde", [("fr", 1), ("az", 9)], nil),
    ] as [(String, String, [(LanguageTag, Int)], [[String]]?)])
  func aUnitIsCutInEachLanguage(
    _ source: String, _ target: String, _ places: [(LanguageTag, Int)], _ expected: [[String]]?
  ) throws {
    let memory = try KeptMemory([pair(source, "az", target)])
    let job = try SplitJob(memory.session, memory: memory.location)
    let manner = SplitJob.Manner.places(places.map { (language: $0.0, codePoint: $0.1) })
    guard let expected else {
      #expect(throws: WorkbenchError.self) { try job.run(1, manner) }
      #expect(try memory.numbers() == [1])
      return
    }
    _ = try job.run(1, manner)
    #expect(try memory.texts() == expected)
  }

  @Test func aPairHasNoPairs() throws {
    let memory = try KeptMemory([pair("a", "az", "b")])
    let job = try SplitJob(memory.session, memory: memory.location)
    #expect(throws: WorkbenchError.self) { try job.run(1, .pairs(source: nil)) }
    #expect(throws: WorkbenchError.self) { try job.run(1, .pairs(source: "ru")) }
    #expect(throws: UpkeepError.self) { try job.run(2, .pairs(source: nil)) }
  }
}
