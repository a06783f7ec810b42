import BitextModel
import Foundation
import Memory
import TestSupport
import Testing

struct SalvageTests {
  private static let pageSize = 4096

  /// A memory's units and its file, made once: the tests damage copies of it.
  private static let prepared = Result { () throws -> (units: [TranslationUnit], bytes: [UInt8]) in
    let fixture = try filled()
    return (try fixture.units(), try bytes(of: fixture))
  }

  private static func filled() throws -> Fixture {
    let fixture = try Fixture()
    try fixture.memory.take([fullUnit])
    try fixture.memory.take(
      (1...1500).map { number in
        var made = unit(("en", "The file \(number) is open"), ("fr", "Le fichier \(number) est ouvert"))
        // Some texts go on over several pages.
        if number.isMultiple(of: 100) { made.variants[0].segment.text += String(repeating: " again é", count: 900) }
        return made
      })
    return fixture
  }

  private let folder: TemporaryFolder
  private let whole: (units: [TranslationUnit], bytes: [UInt8])

  init() throws {
    folder = try TemporaryFolder()
    whole = try Self.prepared.get()
  }

  /// The file's bytes, with all that was committed in them.
  private static func bytes(of fixture: Fixture) throws -> [UInt8] {
    let copy = fixture.folder.path("whole.sqlite")
    try fixture.memory.backUp(to: copy, replacing: true)
    return Array(try Data(contentsOf: URL(filePath: copy)))
  }

  private func salvage(_ bytes: [UInt8], languages: [Int64: LanguageTag] = [:]) throws -> MemorySalvage {
    let path = try folder.write(Data(bytes), to: "damaged.sqlite")
    let salvage = try MemorySalvage(path: path, languages: languages)
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(bytes))
    return salvage
  }

  private func units(_ salvage: MemorySalvage) throws -> [TranslationUnit] {
    var units: [TranslationUnit] = []
    try salvage.units { units.append($0.stored.unit) }
    return units
  }

  @Test func aWholeFileIsSavedWhole() throws {
    let salvage = try salvage(whole.bytes)
    #expect(try units(salvage) == whole.units)
    #expect(salvage.report.units == [.whole: 1501])
    #expect(salvage.report.fragments == 0)
    #expect(salvage.report.pageSize == Self.pageSize)
    #expect(salvage.report.damagedRows == 0)
    #expect(Set(salvage.report.languages.map(\.language)) == ["en", "fr", "az"])
  }

  @Test(arguments: [16, 100, 4096]) func aFileWithoutItsHeadIsSavedWhole(_ count: Int) throws {
    var bytes = whole.bytes
    bytes.replaceSubrange(0..<count, with: Array(repeating: 0, count: count))
    let salvage = try salvage(bytes)
    #expect(salvage.report.pageSize == Self.pageSize)
    #expect(try units(salvage) == whole.units)
  }

  @Test func whatIsOnlyInTheLogIsSavedToo() throws {
    let fixture = try Self.filled()
    // The memory is open, so that its last import is in the log beside the file.
    let path = folder.path("damaged.sqlite")
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: fixture.memory.path + suffix, toPath: path + suffix)
    }
    let size = try FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
    try #require((size ?? 0) > 0)
    #expect(try units(MemorySalvage(path: path)) == fixture.units())
    // What follows a damaged frame does not count, and what precedes it does.
    let log = try Data(contentsOf: URL(filePath: path + "-wal"))
    try (log.dropLast(3000) + Data(repeating: 1, count: 3000)).write(to: URL(filePath: path + "-wal"))
    #expect(try units(MemorySalvage(path: path)).count <= 1501)
  }

  @Test func unitsThatWereTakenAwayDoNotComeBack() throws {
    let fixture = try Self.filled()
    try fixture.memory.editing(kind: "delete") { editor in for number in 100...900 { try editor.remove(Int64(number)) }
    }
    try fixture.memory.undo(act: try #require(try fixture.memory.acts(limit: 1).first).number)
    try fixture.memory.editing(kind: "delete") { editor in for number in 500...1200 { try editor.remove(Int64(number)) }
    }
    let kept = try fixture.units()
    var bytes = try Self.bytes(of: fixture)
    #expect(try units(salvage(bytes)) == kept)
    // Without its head nothing says which pages are of what table.
    bytes.replaceSubrange(0..<Self.pageSize, with: Array(repeating: 0, count: Self.pageSize))
    #expect(try Set(units(salvage(bytes))) == Set(kept))
  }

  @Test func lostLanguagesCanBeNamed() throws {
    var bytes = whole.bytes
    // The table of languages and its index are the second and third page of every memory.
    bytes.replaceSubrange(Self.pageSize..<(3 * Self.pageSize), with: Array(repeating: 0, count: 2 * Self.pageSize))
    let lost = try salvage(bytes)
    let numbers = lost.report.lostLanguages.map(\.number)
    #expect(numbers.count == 5)
    #expect(lost.report.units[.whole] == nil)
    let english = try #require(lost.report.lostLanguages.first { $0.sample.contains("file") })
    #expect(english.tag == LanguageTag("x-lost-\(english.number)"))
    let named = try salvage(bytes, languages: [english.number: "en"])
    #expect(try units(named).count == 1501)
    #expect(try units(named)[1].variants[0].language == "en")
  }

  @Test func aLanguageIsReadFromItsIndex() throws {
    var bytes = whole.bytes
    bytes.replaceSubrange(Self.pageSize..<(2 * Self.pageSize), with: Array(repeating: 0, count: Self.pageSize))
    #expect(try units(salvage(bytes)) == whole.units)
  }

  @Test(arguments: 0..<40) func randomDamageEndsNothing(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var bytes = whole.bytes
    let pages = bytes.count / Self.pageSize
    var lostPages: Set<Int> = []
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      let page = Int.random(in: 0..<pages, using: &generator)
      let range = (page * Self.pageSize)..<((page + 1) * Self.pageSize)
      lostPages.insert(page)
      switch seed % 4 {
      case 0: bytes.replaceSubrange(range, with: Array(repeating: 0, count: Self.pageSize))
      case 1: for place in range { bytes[place] = .random(in: 0...255, using: &generator) }
      case 2:
        for _ in 0..<5 { bytes[Int.random(in: range, using: &generator)] = .random(in: 0...255, using: &generator) }
      default:
        let other = Int.random(in: 0..<pages, using: &generator)
        lostPages.insert(other)
        for offset in 0..<Self.pageSize { bytes.swapAt(range.lowerBound + offset, other * Self.pageSize + offset) }
      }
    }
    let salvage = try salvage(bytes)
    let known = Set(whole.units.map { $0.variants.map(\.segment) })
    var count = 0
    try salvage.units(includingFragments: true) { salvaged in
      guard salvaged.condition == .whole else { return }
      count += 1
      // What is said to be whole is what was there, whatever else is damaged.
      #expect(known.contains(salvaged.stored.unit.variants.map(\.segment)))
    }
    // A leaf has some fifty texts, and a page more than one of the long ones.
    if salvage.report.lostLanguages.isEmpty { #expect(count >= 1501 - lostPages.count * 60) }
  }

  @Test(arguments: [0, 1, 99, 100, 511, 512, 5000]) func whatIsLeftOfACutFileIsRead(_ count: Int) throws {
    let part = Array(whole.bytes.prefix(count))
    guard count > 0 else {
      #expect(throws: MemoryError.self) { try salvage(part) }
      return
    }
    #expect(try units(salvage(part)).isEmpty)
  }

  @Test func aCutFileGivesWhatStandsBeforeTheCut() throws {
    let bytes = whole.bytes
    let part = Array(bytes.prefix(bytes.count * 2 / 3))
    let salvage = try salvage(part)
    #expect(salvage.report.unitCount > 300)
    #expect(salvage.report.unitCount < 1501)
  }

  @Test func noiseIsNoMemory() throws {
    var generator = SeededGenerator(seed: 3)
    let noise = (0..<200_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    #expect(try units(salvage(noise)).isEmpty)
  }

  @Test func aFileThatIsNotThereIsSaid() throws {
    let error = #expect(throws: MemoryError.self) { try MemorySalvage(path: folder.path("no.sqlite")) }
    #expect(error?.category == .inputMissing)
    #expect(throws: MemoryError.self) { try MemorySalvage(path: folder.path("")) }
  }
}
