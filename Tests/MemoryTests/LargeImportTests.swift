import BitextModel
import Memory
import TestSupport
import Testing

/// Imports that are written in parts: others see all of it or nothing.
struct LargeImportTests {
  private struct Interruption: Error {}

  private func units(_ range: Range<Int>) -> [TranslationUnit] {
    range.map { unit(("en", "segment number \($0)"), ("fr", "segment numéro \($0)")) }
  }

  @Test func nobodySeesAPartOfIt() throws {
    let fixture = try Fixture()
    let other = try TranslationMemory(path: fixture.memory.path, mode: .readOnly)
    try fixture.memory.importing("x", partSize: 2000) { importer in
      for unit in units(0..<100) {
        try importer.add(unit)
        #expect(try other.unitCount() == 0)
        #expect(try other.matches(for: "segment number 3", from: "en", to: "fr").isEmpty)
        #expect(try other.concordance("segment").isEmpty)
        #expect(try other.statistics().languages.isEmpty)
      }
    }
    #expect(try other.unitCount() == 100)
    #expect(try other.matches(for: "segment number 3", from: "en", to: "fr").first?.score.percent == 100)
    #expect(try other.concordance("segment", limit: 200).count == 100)
  }

  @Test func othersWriteBetweenItsParts() throws {
    let fixture = try Fixture()
    let other = try TranslationMemory(path: fixture.memory.path)
    try fixture.memory.importing("x", partSize: 1) { importer in
      for number in 0..<20 {
        try importer.add(units(number..<number + 1)[0])
        try other.take(units(100 + number..<101 + number))
        #expect(try other.unitCount() == number + 1)
      }
    }
    #expect(try other.unitCount() == 40)
  }

  @Test func anUnfinishedImportIsTakenOverByTheNextOne() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("news.sqlite")
    // The first one ends as by a crash: its parts are written, and nobody says that it failed.
    let first = try TranslationMemory(path: path, mode: .create)
    let second = try TranslationMemory(path: path)
    try first.importing("x", partSize: 1) { importer in
      for unit in units(0..<60) { try importer.add(unit) }
      // In the middle of it, another one brings the same units, some of them changed, and more.
      try second.importing("y", partSize: 1000) { other in
        var changed = units(0..<40)
        changed[3].notes = [Note("from the second")]
        for unit in changed { try other.add(unit) }
      }
      #expect(try second.unitCount() == 40)
      for unit in units(60..<80) { try importer.add(unit) }
    }
    var seen: [TranslationUnit] = []
    try second.units { seen.append($0.unit) }
    #expect(seen.count == 80)
    #expect(Set(seen.map { $0.variants[0].segment.text }) == Set(units(0..<80).map { $0.variants[0].segment.text }))
    #expect(seen.first { $0.variants[0].segment.text == "segment number 3" }?.notes == [Note("from the second")])
  }

  @Test func whatASecondImportClaimedOutlivesTheFirst() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("news.sqlite")
    let first = try TranslationMemory(path: path, mode: .create)
    let second = try TranslationMemory(path: path)
    #expect(throws: Interruption.self) {
      try first.importing("x", partSize: 1) { importer in
        for unit in units(0..<30) { try importer.add(unit) }
        let counts = try second.imported("y") { other in for unit in units(0..<10) { try other.add(unit) } }
        #expect(counts.added == 10)
        throw Interruption()
      }
    }
    #expect(try second.unitCount() == 10)
    #expect(try second.matches(for: "segment number 7", from: "en", to: "fr", threshold: 100).count == 1)
    #expect(try second.matches(for: "segment number 17", from: "en", to: "fr", threshold: 100).isEmpty)
  }

  @Test func unitsAreChangedWhenTheImportEndsAndNotBefore() throws {
    let fixture = try Fixture()
    try fixture.memory.take(units(0..<30))
    let other = try TranslationMemory(path: fixture.memory.path, mode: .readOnly)
    var changed = units(0..<30)
    for index in changed.indices { changed[index].properties = [Property("x-client", "\(index)")] }
    try fixture.memory.importing("x", partSize: 300) { importer in
      for unit in changed { #expect(try importer.add(unit) == .updated) }
      var seen = 0
      try other.units { if !$0.unit.properties.isEmpty { seen += 1 } }
      #expect(seen == 0)
    }
    #expect(try fixture.units() == changed)
    #expect(try fixture.memory.take(changed) == Array(repeating: .duplicate, count: 30))
  }

  @Test func batchesAreAddedInTheirOrder() throws {
    let fixture = try Fixture()
    let counts = try fixture.memory.imported("x") { importer in
      for start in stride(from: 0, to: 500, by: 50) {
        try importer.add(contentsOf: units(start..<start + 60).map { PlacedUnit($0) })
      }
      try importer.add(units(600..<601)[0])
    }
    #expect(counts.added == 511)
    #expect(counts.duplicates == 90)
    #expect(try fixture.units() == units(0..<510) + units(600..<601))
  }
}
