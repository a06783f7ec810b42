import BitextModel
import Foundation
import GRDB
import Interchange
import TestSupport
import Testing
import Workbench

/// Memories of Trados Studio, made here with the tables that Studio makes.
struct TradosMemoryTests {
  private let folder: TemporaryFolder
  private let session: WorkSession

  init() throws {
    folder = try TemporaryFolder()
    session = WorkSession(settings: Settings(), resources: ResourceFolder(url: Repository.root, origin: "test"))
  }

  private static func xml(_ elements: String, _ culture: String) -> String {
    "<Segment xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><Elements>\(elements)</Elements>"
      + "<CultureName>\(culture)</CultureName></Segment>"
  }

  private static func text(_ text: String) -> String { "<Text><Value>\(text)</Value></Text>" }

  private static func tag(_ type: String, _ anchor: Int, _ rest: String = "") -> String {
    "<Tag><Type>\(type)</Type><Anchor>\(anchor)</Anchor><AlignmentAnchor>\(anchor)</AlignmentAnchor>\(rest)"
      + "<CanHide>false</CanHide></Tag>"
  }

  private static let tables = """
    CREATE TABLE translation_memories(id INTEGER PRIMARY KEY, guid BLOB NOT NULL, name TEXT NOT NULL UNIQUE,
      source_language TEXT NOT NULL, target_language TEXT NOT NULL, copyright TEXT, description TEXT, settings INT NOT NULL,
      creation_user TEXT NOT NULL, creation_date DATETIME NOT NULL, expiration_date DATETIME, fuzzy_indexes INT NOT NULL);
    CREATE TABLE translation_units(id INTEGER PRIMARY KEY, guid BLOB NOT NULL, translation_memory_id INT NOT NULL,
      source_hash INTEGER NOT NULL, source_segment TEXT, target_hash INTEGER NOT NULL, target_segment TEXT,
      creation_date DATETIME NOT NULL, creation_user TEXT NOT NULL, change_date DATETIME NOT NULL,
      change_user TEXT NOT NULL, last_used_date DATETIME NOT NULL, last_used_user TEXT NOT NULL,
      usage_counter INT NOT NULL, flags INT);
    CREATE TABLE attributes(id INTEGER PRIMARY KEY, guid BLOB NOT NULL, name TEXT NOT NULL, type INT NOT NULL, tm_id INT NOT NULL);
    CREATE TABLE picklist_values(id INTEGER PRIMARY KEY, guid BLOB NOT NULL, attribute_id INT NOT NULL, value TEXT NOT NULL);
    CREATE TABLE picklist_attributes(translation_unit_id INT NOT NULL, picklist_value_id INT NOT NULL);
    CREATE TABLE string_attributes(translation_unit_id INT NOT NULL, attribute_id INT NOT NULL, value TEXT NOT NULL);
    CREATE TABLE numeric_attributes(translation_unit_id INT NOT NULL, attribute_id INT NOT NULL, value INT NOT NULL);
    CREATE TABLE date_attributes(translation_unit_id INT NOT NULL, attribute_id INT NOT NULL, value DATETIME NOT NULL);
    INSERT INTO translation_memories VALUES(1, x'00', 'News', 'en-US', 'fr-FR', '(c)', NULL, 127, 'OFFICE\\paul',
      '2019-01-02 03:04:05', NULL, 9);
    INSERT INTO attributes VALUES(1, x'00', 'Customer', 5, 1), (2, x'00', 'Job', 6, 1), (3, x'00', 'StructureContext', 2, 1),
      (4, x'00', 'Due', 3, 1);
    INSERT INTO picklist_values VALUES(1, x'00', 1, 'Azertac'), (2, x'00', 1, 'UNESCO');
    """

  private func makeMemory(_ name: String, _ segments: [(String?, String?)], more: String = "") throws -> String {
    let path = folder.path(name)
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      try database.execute(sql: Self.tables)
      for (index, segment) in segments.enumerated() {
        try database.execute(
          sql: """
            INSERT INTO translation_units VALUES(?, x'33221100554477668899AABBCCDDEEFF', 1, 7, ?, 8, ?, '2020-05-07 16:15:24',
              'OFFICE\\paul', '2021-05-07 16:15:24', 'zoé', ?, 'léa', 3, 131073)
            """,
          arguments: [index + 1, segment.0, segment.1, index == 2 ? "yesterday" : "2022-05-07 16:15:24"])
      }
      try database.execute(sql: more)
    }
    try queue.close()
    return path
  }

  private func convert(_ path: String) throws -> (units: [TranslationUnit], report: ConversionReport) {
    let output = folder.path("out.jsonl")
    let report = try ConvertJob(session, input: path, output: output).run()
    var source = ByteBufferSource(Array(try Data(contentsOf: URL(filePath: output))))
    return (try UnitLinesReader().units(of: &source), report)
  }

  @Test func unitsAreReadWithAllThatIsKnownOfThem() throws {
    let source =
      Self.text("A &lt;new&gt; ") + Self.tag("Start", 1, "<TagID>b1</TagID>") + Self.text("rule")
      + Self.tag("End", 1, "<TagID>b1</TagID>") + Self.tag("Standalone", 2, "<TagID>img</TagID>") + Self.text(".")
    let target =
      Self.text("Une ") + Self.tag("Start", 1) + Self.text("règle") + Self.tag("End", 1)
      + Self.tag("TextPlaceholder", 2, "<TextEquivalent>nbsp</TextEquivalent>") + Self.tag("UnmatchedEnd", 3)
    let path = try makeMemory(
      "a.sdltm",
      [
        (Self.xml(source, "en-GB"), Self.xml(target, "")),
        (Self.xml(Self.text("b"), "en-GB"), Self.xml(Self.text("c"), "fr-CA")),
      ],
      more: """
        INSERT INTO picklist_attributes VALUES(2, 2), (1, 1), (1, 2);
        INSERT INTO numeric_attributes VALUES(1, 2, 42);
        INSERT INTO string_attributes VALUES(2, 3, 'H'), (1, 3, 'P'), (99, 3, 'gone');
        INSERT INTO date_attributes VALUES(2, 4, '2023-01-01 00:00:00');
        """)
    let names = try folder.names()
    let (units, report) = try convert(path)
    #expect(report.diagnostics.isEmpty)
    #expect(try folder.names().filter { $0 != "out.jsonl" } == names)
    let unit = try #require(units.first)
    #expect(unit.identifier == "00112233-4455-6677-8899-aabbccddeeff")
    #expect(unit.variants.map(\.language.canonical) == ["en-GB", "fr-FR"])
    #expect(unit.variants.map(\.segment.text) == ["A <new> rule.", "Une règle"])
    #expect(
      unit.variants[0].segment.codes == [
        InlineCode(.opening, at: 8, attributes: [Attribute("i", "1"), Attribute("x", "1"), Attribute("type", "b1")]),
        InlineCode(.closing, at: 12, attributes: [Attribute("i", "1"), Attribute("x", "1")]),
        InlineCode(.placeholder, at: 12, attributes: [Attribute("x", "2"), Attribute("type", "img")]),
      ])
    #expect(unit.variants[1].segment.codes.map(\.kind) == [.opening, .closing, .placeholder, .isolated])
    #expect(unit.variants[1].segment.codes[2].content == [.native("nbsp")])
    #expect(
      unit.provenance
        == Provenance(
          created: Timestamp("20200507T161524Z"), creator: "OFFICE\\paul", changed: Timestamp("20210507T161524Z"),
          changer: "zoé", lastUsed: Timestamp("20220507T161524Z"), usageCount: 3))
    #expect(
      unit.properties == [
        Property("x-LastUsedBy", "léa"), Property("x-StructureContext:MultipleString", "P"),
        Property("x-Job:Integer", "42"), Property("x-Customer:MultiplePicklist", "Azertac"),
        Property("x-Customer:MultiplePicklist", "UNESCO"),
      ])
    #expect(units.last?.variants[1].language == "fr-CA")
    #expect(
      units.last?.properties.map(\.type) == [
        "x-LastUsedBy", "x-StructureContext:MultipleString", "x-Due:DateTime", "x-Customer:MultiplePicklist",
      ])
  }

  @Test func aUnitThatCannotBeReadIsRejectedAndTheRestGoesOn() throws {
    let good = Self.xml(Self.text("a"), "en-US")
    let lone = Self.xml(Self.tag("Start", 1) + "<New><Value>x</Value></New>" + Self.text("b"), "fr-FR")
    let path = try makeMemory(
      "a.sdltm",
      [
        (good, good), (good, nil), (good, lone), ("<Segment>", good), ("<x/>", good), ("text", good), ("", good),
        (good, good),
      ])
    let (units, report) = try convert(path)
    #expect(units.map { $0.variants[1].segment.text } == ["a", "b", "a"])
    #expect(report.record.rejected == 5)
    #expect(report.diagnostics.compactMap(\.location?.line) == [2, 3, 3, 3, 4, 5, 6, 7])
    #expect(units[1].variants[1].segment.codes.map(\.kind) == [.isolated])
  }

  @Test func otherFilesAreRefused() throws {
    let other = folder.path("other.sdltm")
    let queue = try DatabaseQueue(path: other)
    try queue.write { try $0.execute(sql: "CREATE TABLE t(a)") }
    try queue.close()
    let junk = try folder.write("SQLite format 3\0" + String(repeating: "x", count: 5000), to: "junk.sdltm")
    let text = try folder.write("hello", to: "text.sdltm")
    for path in [other, junk, text, folder.path("none.sdltm")] {
      let error = #expect(throws: (any Error).self) { try convert(path) }
      #expect((error as? any DragomanError)?.category == (path.hasSuffix("none.sdltm") ? .inputMissing : .badData))
    }
  }

  @Test func aNameIsAName() throws {
    let good = Self.xml(Self.text("a"), "en-US")
    let path = try makeMemory("-a b?c#d%20é.sdltm", [(good, good)])
    #expect(try convert(path).units.count == 1)
  }

  @Test func whatIsNotInTheFileYetIsSaid() throws {
    let good = Self.xml(Self.text("a"), "en-US")
    let path = try makeMemory("a.sdltm", [(good, good)])
    try folder.write("x", to: "a.sdltm-journal")
    #expect(try convert(path).report.diagnostics.map(\.severity) == [.repair])
  }

  @Test func aDamagedFileIsReadOrRefused() throws {
    let good = Self.xml(Self.text(String(repeating: "mot ", count: 200)), "en-US")
    let path = try makeMemory("a.sdltm", (0..<40).map { _ in (good, good) })
    let bytes = try Data(contentsOf: URL(filePath: path))
    for (number, place) in stride(from: 0, to: bytes.count, by: 1511).enumerated() {
      var damaged = bytes
      if number.isMultiple(of: 2) {
        damaged = Data(bytes.prefix(place))
      } else {
        for offset in place..<min(place + 40, bytes.count) { damaged[offset] = UInt8(truncatingIfNeeded: offset &* 31) }
      }
      let copy = try folder.write(damaged, to: "b.sdltm")
      do {
        _ = try convert(copy)
      } catch {
        #expect(error is any DragomanError)
      }
    }
  }
}
