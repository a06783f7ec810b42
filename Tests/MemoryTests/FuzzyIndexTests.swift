import BitextModel
import Foundation
import Memory
import TestSupport
import Testing

/// The index beside a memory: it is derived, and whatever becomes of it, the answers are the same.
struct FuzzyIndexTests {
  /// Words by a skewed choice, so that some are in most segments and some in few.
  private static func sentence(_ random: inout SeededGenerator, words: ClosedRange<Int> = 1...9) -> String {
    (0..<Int.random(in: words, using: &random)).map { _ in
      let skewed = Int.random(in: 0..<60, using: &random) * Int.random(in: 0..<60, using: &random) / 60
      return "w\(skewed)"
    }.joined(separator: " ")
  }

  private static func units(_ count: Int, seed: UInt64, from first: Int = 0) -> [TranslationUnit] {
    var random = SeededGenerator(seed: seed)
    return (first..<first + count).map {
      var made = unit(("en", sentence(&random)), ("fr", sentence(&random)), ("az", "hədəf \($0)"))
      if $0.isMultiple(of: 3) { made.variants.swapAt(0, 1) }
      if $0.isMultiple(of: 5) { made.variants.removeLast() }
      return made
    }
  }

  /// What comparing with every unit finds: the scores of the best matches.
  private func expected(
    _ wanted: String, _ memory: TranslationMemory, threshold: Int, limit: Int
  ) throws -> [[Int]] {
    var found: [FuzzyScore] = []
    try memory.units { stored in
      guard let target = stored.unit.variant("az"), target.segment.text.hasPrefix("hədəf"),
        let source = stored.unit.variant("en")
      else { return }
      found.append(FuzzyScore(wanted: Segment(wanted), stored: source.segment, language: "en"))
    }
    return found.filter { $0.percent >= threshold }.sorted(by: >).prefix(limit).map {
      [$0.percent, $0.characterDistance]
    }
  }

  private func isExact(_ memory: TranslationMemory, seed: UInt64, queries: Int = 12) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<queries {
      let wanted = Self.sentence(&random, words: 1...12)
      let threshold = [40, 60, 70, 85, 100][Int.random(in: 0..<5, using: &random)]
      let found = try memory.matches(for: wanted, from: "en", to: "az", threshold: threshold, limit: 20)
      let scores = found.map { [$0.score.percent, $0.score.characterDistance] }
      #expect(
        try scores == expected(wanted, memory, threshold: threshold, limit: 20), "\(wanted) at \(threshold)")
    }
  }

  private func parts(_ fixture: Fixture) -> [String] {
    let folder = fixture.memory.path + "-index"
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted().map { "\(folder)/\($0)" }
  }

  @Test func aLargeImportIsIndexedBesideTheMemoryAndMerged() throws {
    let fixture = try Fixture()
    try fixture.memory.importing("a", partSize: 1500 * 80) { importer in
      try importer.add(contentsOf: Self.units(4000, seed: 1).map { PlacedUnit($0) })
    }
    #expect(parts(fixture).count == 1)
    try isExact(fixture.memory, seed: 2)
  }

  /// A program that was killed may have written units and not their part of the index.
  @Test(arguments: 0..<3) func aPartThatIsMissingInTheMiddleIsMade(_ missing: Int) throws {
    let fixture = try Fixture()
    for round in 0..<3 { try fixture.memory.take(Self.units(1100, seed: UInt64(round + 30), from: 2000 * round)) }
    let files = parts(fixture)
    try #require(files.count == 3)
    try FileManager.default.removeItem(atPath: files[missing])
    // The import that comes next merges what is there.
    let other = try TranslationMemory(path: fixture.memory.path)
    try other.importing("b", partSize: 1500 * 80) { importer in
      try importer.add(contentsOf: Self.units(4000, seed: 40, from: 9000).map { PlacedUnit($0) })
    }
    try isExact(TranslationMemory(path: fixture.memory.path, mode: .readOnly), seed: 41)
    try isExact(other, seed: 42)
  }

  @Test func whatCameSinceIsFoundAtOnce() throws {
    let fixture = try Fixture()
    try fixture.memory.take(Self.units(1200, seed: 3))
    try isExact(fixture.memory, seed: 4, queries: 3)
    let other = try TranslationMemory(path: fixture.memory.path)
    for round in 0..<6 {
      // Another process writes, too.
      try (round.isMultiple(of: 2) ? fixture.memory : other).take(
        Self.units(40 << round, seed: UInt64(5 + round), from: 5000 + (40 << round)))
      try fixture.memory.take([unit(("en", "entirely new number \(round)"), ("az", "hədəf yeni"))])
      let found = try other.matches(for: "entirely new number \(round)", from: "en", to: "az", limit: 1)
      #expect(found.map(\.score.percent) == [100])
      try isExact(fixture.memory, seed: UInt64(20 + round), queries: 3)
    }
  }

  @Test(arguments: 0..<8)
  func aMissingOrDamagedIndexIsMadeAgain(_ seed: Int) throws {
    let fixture = try Fixture()
    try fixture.memory.take(Self.units(1500, seed: 6))
    var random = SeededGenerator(seed: UInt64(seed))
    let file = try #require(parts(fixture).first)
    switch seed {
    case 0: try FileManager.default.removeItem(atPath: fixture.memory.path + "-index")
    case 1: try Data().write(to: URL(filePath: file))
    case 2: try Data(repeating: 0x41, count: 5000).write(to: URL(filePath: file))
    case 3: try Data(contentsOf: URL(filePath: file)).dropLast(10).write(to: URL(filePath: file))
    default:
      // Bytes of the header, or of the table behind the lists.
      var bytes = try Data(contentsOf: URL(filePath: file))
      for _ in 0..<4 { bytes[Int.random(in: 0..<192, using: &random)] ^= UInt8.random(in: 1...255, using: &random) }
      try bytes.write(to: URL(filePath: file))
    }
    try isExact(TranslationMemory(path: fixture.memory.path, mode: .readOnly), seed: 7, queries: 4)
    #expect(parts(fixture).count == 1)
  }

  @Test(arguments: 0..<12)
  func aDamagedIndexIsNoticedWhereverItIsDamaged(_ seed: Int) throws {
    let fixture = try Fixture()
    try fixture.memory.take(Self.units(1100, seed: 6))
    var random = SeededGenerator(seed: UInt64(seed))
    let file = try #require(parts(fixture).first)
    var bytes = try Data(contentsOf: URL(filePath: file))
    if seed.isMultiple(of: 2) {
      for _ in 0..<Int.random(in: 1...50, using: &random) {
        bytes[Int.random(in: 224..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
    } else {
      let from = Int.random(in: 224..<bytes.count, using: &random)
      let end = min(bytes.count, from + 4096)
      bytes.replaceSubrange(from..<end, with: Data(repeating: seed % 3 == 0 ? 0xFF : 0, count: end - from))
    }
    try bytes.write(to: URL(filePath: file))
    let memory = try TranslationMemory(path: fixture.memory.path, mode: .readOnly)
    try isExact(memory, seed: UInt64(seed), queries: 5)
  }

  @Test func hundredsOfUnitsOfOneTextAreOneScore() throws {
    let fixture = try Fixture()
    try fixture.memory.take(
      (0..<1400).map {
        TranslationUnit(
          identifier: "k\($0)", variants: unit(("en", "Yes, thanks."), ("az", "bəli \($0 % 900)")).variants)
      } + [unit(("en", "Yes thanks."), ("az", "yaxşı"))])
    func targets(_ text: String) throws -> [String] {
      try fixture.memory.matches(for: text, from: "en", to: "az", limit: 3).map(\.target.segment.text)
    }
    #expect(try targets("Yes thanks.") == ["yaxşı", "bəli 499", "bəli 498"])
    #expect(try targets("Yes, thanks.") == ["bəli 499", "bəli 498", "bəli 497"])
    let inContext = try fixture.memory.matches(
      for: Segment("Yes, thanks."), from: "en", to: "az",
      MatchOptions(limit: 1, context: SegmentContext(key: "k3")))
    #expect(inContext.map(\.percent) == [101])
    #expect(inContext.first?.unit.unit.identifier == "k3")
  }

  @Test func anIndexOfAnotherCopyIsNotBelieved() throws {
    let fixture = try Fixture()
    try fixture.memory.take(Self.units(1100, seed: 8))
    let folder = fixture.folder
    let copy = folder.path("copy.sqlite")
    do {
      let memory = try TranslationMemory(path: fixture.memory.path)
      _ = try memory.unitCount()
    }
    try FileManager.default.copyItem(atPath: fixture.memory.path, toPath: copy)
    // The two go different ways, with as many units each, and one gets the index of the other.
    let second = try TranslationMemory(path: copy)
    try fixture.memory.take(Self.units(1100, seed: 9))
    try second.take(Self.units(1100, seed: 10))
    try? FileManager.default.removeItem(atPath: copy + "-index")
    try FileManager.default.copyItem(atPath: fixture.memory.path + "-index", toPath: copy + "-index")
    try isExact(TranslationMemory(path: copy, mode: .readOnly), seed: 11)
  }

  @Test func unitsOfAnImportThatFailsAreNeverFound() throws {
    struct Failure: Error {}
    let fixture = try Fixture()
    try fixture.memory.take(Self.units(200, seed: 12))
    let before = try fixture.units()
    #expect(throws: Failure.self) {
      try fixture.memory.importing("bad", partSize: 20_000) { importer in
        for number in 0..<1500 { try importer.add(unit(("en", "never \(number)"), ("az", "heç \(number)"))) }
        throw Failure()
      }
    }
    #expect(try fixture.units() == before)
    #expect(try fixture.memory.matches(for: "never 7", from: "en", to: "az").isEmpty)
    #expect(try fixture.memory.statistics().units == 200)
    // The numbers are given to nobody else.
    try fixture.memory.take([unit(("en", "never 7"), ("az", "indi"))])
    #expect(try fixture.memory.matches(for: "never 7", from: "en", to: "az").map(\.target.segment.text) == ["indi"])
    try isExact(fixture.memory, seed: 13)
  }
}
