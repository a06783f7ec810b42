import Alignment
import BitextModel
import TestSupport
import Testing

/// Lexicons as bytes and back.
struct LexiconFileTests {
  private static let small = Lexicon(
    source: "fr", target: "az",
    entries: [
      .init("mais", "ev", forward: 0.5, backward: 0.75), .init("mais", "amma", forward: 0.25, backward: 0.6),
      .init("gouv", "hökm", forward: 1, backward: 0.9), .init("éta", "dövl", forward: 0.001, backward: 0.0005),
    ], sourceFrequencies: ["mais": 0.01, "gouv": 0.0001], targetFrequencies: ["ev": 0.002], pairCount: 12_345)

  private func read(_ bytes: [UInt8]) throws -> Lexicon { try LexiconFile.lexicon(of: bytes, file: "a.lexicon") }

  /// A lexicon of words made at random, some with common beginnings.
  private func random(_ count: Int, seed: UInt64) -> Lexicon {
    var random = SeededGenerator(seed: seed)
    let letters = Array("aeioubcdəğışöé")
    func word() -> String {
      String((0..<Int.random(in: 1...5, using: &random)).compactMap { _ in letters.randomElement(using: &random) })
    }
    let entries = (0..<count).map { _ in
      Lexicon.Entry(
        word(), word(), forward: .random(in: 0.001...1, using: &random),
        backward: .random(in: 0.001...1, using: &random))
    }
    return Lexicon(source: "fr", target: "az", entries: entries, pairCount: count)
  }

  @Test func whatIsWrittenIsRead() throws {
    let read = try read(LexiconFile.bytes(of: Self.small))
    #expect(read.source == "fr" && read.target == "az" && read.pairCount == 12_345)
    #expect(read.sourceWords == ["gouv", "mais", "éta"] && read.targetWords == ["amma", "dövl", "ev", "hökm"])
    #expect(read.entries.map(\.source) == Self.small.entries.map(\.source))
    #expect(read.entries.map(\.target) == Self.small.entries.map(\.target))
    for (one, other) in zip(read.entries, Self.small.entries) {
      #expect(abs(one.forward - other.forward) <= other.forward * 0.02)
      #expect(abs(one.backward - other.backward) <= other.backward * 0.02)
    }
    for (one, other) in zip(read.sourceFrequencies, Self.small.sourceFrequencies) {
      #expect(abs(one - other) <= other * 0.04)
    }
  }

  @Test(arguments: [0, 1, 3, 50, 2000], [1, 2] as [UInt64])
  func whatWasReadIsWrittenTheSame(count: Int, seed: UInt64) throws {
    let bytes = LexiconFile.bytes(of: random(count, seed: seed))
    let lexicon = try read(bytes)
    #expect(LexiconFile.bytes(of: lexicon) == bytes)
    #expect(
      lexicon.entries.map { [$0.source, $0.target] }
        == random(count, seed: seed).entries.map { [$0.source, $0.target] })
  }

  @Test func everyFlippedByteIsNoticed() throws {
    let bytes = LexiconFile.bytes(of: Self.small)
    for index in bytes.indices {
      for bit in [0x01, 0x80] as [UInt8] {
        var damaged = bytes
        damaged[index] ^= bit
        #expect(throws: LexiconError.self) { try read(damaged) }
      }
    }
  }

  @Test func everyCutIsNoticed() throws {
    let bytes = LexiconFile.bytes(of: Self.small)
    for count in bytes.indices { #expect(throws: LexiconError.self) { try read(Array(bytes.prefix(count))) } }
    #expect(throws: LexiconError.self) { try read(bytes + [0]) }
  }

  /// With a check sum that is right, whatever the rest says: an error or a lexicon, and no more memory than the file is long.
  @Test(arguments: 1...40 as ClosedRange<UInt64>) func junkWithARightCheckSumIsSurvived(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bytes = LexiconFile.bytes(of: self.random(30, seed: seed))
    for _ in 0..<200 {
      var junk = Array(bytes.dropLast(8))
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let index = Int.random(in: 8..<junk.count, using: &random)
        junk[index] = UInt8.random(in: 0...255, using: &random)
      }
      if Bool.random(using: &random) { junk.removeLast(Int.random(in: 0..<junk.count - 10, using: &random)) }
      guard let lexicon = try? read(junk + Self.checksum(junk)) else { continue }
      #expect(lexicon.entries.count == lexicon.count)
      #expect(lexicon.swapped.count == lexicon.count)
    }
  }

  @Test func hugeCountsAreRefused() throws {
    let length = UInt8(WordKeys.length(of: "fr"))
    let head = Array("DRAGLEX".utf8) + [1, length, 2] + Array("fr".utf8) + [length, 2] + Array("az".utf8)
    let huge: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, 0x07]
    let endless: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01]
    for counts in [[endless, [1], [1], [1]], [[1], huge, [1], [1]], [[1], [1], huge, [1]], [[1], [1], [1], huge]] {
      let bytes = head + counts.flatMap { $0 } + [0, 1, 0x61, 9, 0, 1, 0x62, 9, 1, 0, 0, 0]
      #expect(throws: LexiconError.self) { try read(bytes + Self.checksum(bytes)) }
    }
  }

  @Test func whatIsWrongIsSaid() throws {
    let bytes = LexiconFile.bytes(of: Self.small)
    #expect(throws: LexiconError.notALexicon(SourceLocation(file: "a.lexicon"))) { try read(Array("fr\ten\n".utf8)) }
    #expect(throws: LexiconError.notALexicon(SourceLocation(file: "a.lexicon"))) { try read([]) }
    var newer = bytes
    newer[7] = 2
    #expect(throws: LexiconError.newerVersion(SourceLocation(file: "a.lexicon"), found: 2, known: 1)) {
      try read(newer)
    }
    var other = Array(bytes.dropLast(8))
    other[8] += 1
    let known = WordKeys.length(of: "fr")
    let place = SourceLocation(file: "a.lexicon", byteOffset: 8)
    #expect(throws: LexiconError.otherKeys(place, language: "fr", found: known + 1, known: known)) {
      try read(other + Self.checksum(other))
    }
  }

  @Test func aWordThatIsNoKeyIsLeftOut() throws {
    let long = String(repeating: "a", count: 65)
    let lexicon = Lexicon(
      source: "fr", target: "en",
      entries: [
        .init(long, "a", forward: 1, backward: 1), .init("a", "", forward: 1, backward: 1),
        .init("b", "c", forward: 1, backward: 1),
      ])
    #expect(lexicon.entries == [.init("b", "c", forward: 1, backward: 1)])
    #expect(try read(LexiconFile.bytes(of: lexicon)).entries == lexicon.entries)
  }

  /// FNV-1a of 64 bits, the lowest byte first.
  private static func checksum(_ bytes: [UInt8]) -> [UInt8] {
    let sum = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    return (0..<8).map { UInt8(truncatingIfNeeded: sum >> UInt64(8 * $0)) }
  }
}
