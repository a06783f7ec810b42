import BitextModel
import Interchange
import TestSupport
import Testing

/// Alignments as hunalign, vecalign and OPUS write them.
struct OtherAlignmentsTests {
  private static func version(_ language: LanguageTag, _ count: Int) -> Bitext.Version {
    Bitext.Version(
      name: "text.\(language)", language: language,
      segments: (0..<count).map { index in
        PlacedSegment(
          Segment("\(language)\(index)"), paragraph: 0, utf8Range: index * 4..<index * 4 + 3, line: index + 1)
      })
  }

  private func read(
    _ text: String, _ format: FileFormat, _ counts: (Int, Int)
  ) throws -> (beads: [Bead], said: [String]) {
    var source = ByteBufferSource(name: "beads", Array(text.utf8))
    var said: [String] = []
    let bitext = try BeadListReader(format).read(
      &source, versions: [Self.version("fr", counts.0), Self.version("az", counts.1)]
    ) { said.append($0.message) }
    return (bitext.beads, said)
  }

  /// Beads at random that hold every sentence once, in order.
  private static func beads(seed: UInt64, _ counts: (Int, Int)) -> [Bead] {
    var random = SeededGenerator(seed: seed)
    var beads: [Bead] = []
    var ends = [0, 0]
    while ends[0] < counts.0 || ends[1] < counts.1 {
      let first = min(counts.0, ends[0] + Int.random(in: 0...2, using: &random))
      let second = min(counts.1, ends[1] + Int.random(in: 0...2, using: &random))
      guard first > ends[0] || second > ends[1] else { continue }
      beads.append(
        Bead([ends[0]..<first, ends[1]..<second], score: Double(Int.random(in: 0...100, using: &random)) / 100))
      ends = [first, second]
    }
    return beads
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func beadsComeBackFromALadder(seed: UInt64) throws {
    let beads = Self.beads(seed: seed, (17, 13))
    var buffer = ByteBuffer()
    try LadderWriter.write(
      Bitext(versions: [Self.version("fr", 17), Self.version("az", 13)], beads: beads), to: &buffer)
    let found = try read(buffer.text, .ladder, (17, 13))
    #expect(found.beads.map(\.members) == beads.map(\.members))
    #expect(found.beads.map(\.score) == beads.map(\.score))
    #expect(found.said.isEmpty)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func beadsComeBackFromVecalign(seed: UInt64) throws {
    let beads = Self.beads(seed: seed, (9, 14))
    var buffer = ByteBuffer()
    try VecalignWriter.write(
      Bitext(versions: [Self.version("fr", 9), Self.version("az", 14)], beads: beads), to: &buffer)
    #expect(try read(buffer.text, .vecalign, (9, 14)).beads.map(\.members) == beads.map(\.members))
  }

  @Test func sentencesThatAreLeftOutGetBeadsOfTheirOwn() throws {
    let found = try read("[1]:[0]:0.2\n[3]:[]:0\n", .vecalign, (5, 2))
    #expect(found.beads.map(\.kind) == ["1-0", "1-1", "1-0", "1-0", "1-0", "0-1"])
    #expect(found.said.contains { $0.contains("(4)") })
  }

  @Test(arguments: [
    ("[0]:[7]:1", FileFormat.vecalign), ("[0]:[0]:1\n[0]:[1]:1", .vecalign), ("[1]:[1]:1\n[0]:[0]:1", .vecalign),
    ("[0, 2]:[0]:1", .vecalign), ("[a]:[0]:1", .vecalign), ("nothing", .vecalign), ("[0]", .vecalign),
    ("[99999999999999999999]:[0]:1", .vecalign), ("0 0 1\n9 1 1", .ladder), ("1 1 1\n0 0 1", .ladder),
    ("0\t0", .ladder),
    ("-1 0 0\n1 1 0", .ladder),
  ])
  func whatIsNoListIsRefusedWithItsLine(_ text: String, format: FileFormat) throws {
    let error = try #require(throws: InterchangeError.self) { try read(text, format, (3, 3)) }
    #expect(error.location?.line != nil)
  }

  @Test func hunalignsTextBecomesUnits() throws {
    let text = "Un. ~~~ Deux.\tBir.\t0.75\n\t\t-0.3\n<p>\t<p>\t1\nSeul.\t\tx\nrien\n"
    let events = try Fixture.events(of: text, HunalignTextReader(languages: ["fr", "az"]))
    let units = events.compactMap(\.unit)
    #expect(units.map { $0.variants.map(\.segment.text) } == [["Un. Deux.", "Bir."], ["Seul."]])
    #expect(units.map { $0.property("x-score") } == ["0.75", nil])
    #expect(events.compactMap(\.rejected) == ["rien"])
    #expect(events.compactMap(\.diagnostic).contains { $0.message.contains("(2)") })
  }

  @Test func hunalignsTextIsWritten() throws {
    let bitext = Bitext(
      versions: [Self.version("fr", 2), Self.version("az", 1)], beads: [Bead([0..<2, 0..<1], score: 0.5)])
    var buffer = ByteBuffer()
    #expect(try HunalignText.write(bitext, to: &buffer).isEmpty)
    #expect(buffer.text == "fr0 ~~~ fr1\taz0\t0.5\n")
  }

  private static let documents = [
    "fr/d.xml": "<text><p><s id='1'><w>Bonjour</w> <w>!</w></s></p><p><s id='2'>Ça\n va ?</s></p></text>",
    "az/d.xml": "<text xml:lang='az-Latn'><s id='1'>Salam!</s><s id='2'>Necəsən?</s></text>",
  ]

  private func readXCES(_ links: String) throws -> [Bitext] {
    let text = """
      <!DOCTYPE cesAlign PUBLIC "-//CES//DTD XML cesAlign//EN" "">
      <cesAlign version="1.0"><linkGrp fromDoc="fr/d.xml" toDoc="az/d.xml">
      \(links)</linkGrp></cesAlign>
      """
    var source = ByteBufferSource(name: "a.xces", Array(text.utf8))
    var found: [Bitext] = []
    try XCESReader().read(&source, languages: []) { name in
      var source = ByteBufferSource(name: name, Array((Self.documents[name] ?? "").utf8))
      return try SentenceDocumentReader().read(&source)
    } report: { _ in
    } _: {
      found.append($0)
    }
    return found
  }

  @Test func groupsOfLinksBecomeAlignments() throws {
    let bitexts = try readXCES("<link xtargets='1 2;1' certainty='1.5'/><link xtargets=';2'/>")
    #expect(bitexts.count == 1)
    #expect(bitexts.first?.versions.map(\.language) == ["fr", "az-Latn"])
    #expect(bitexts.first?.versions.first?.segments.map(\.text) == ["Bonjour !", "Ça va ?"])
    #expect(bitexts.first?.beads.map(\.kind) == ["2-1", "0-1"])
    #expect(bitexts.first?.beads.first?.score == 1)
  }

  @Test(arguments: [
    "<link xtargets='1'/>", "<link xtargets='9;1'/>", "<link xtargets='2;1'/><link xtargets='1;2'/>", "<link/>",
    "<linkGrp/>",
  ])
  func linksThatFitNothingAreRefusedWithTheirLine(_ links: String) throws {
    let error = try #require(throws: InterchangeError.self) { try readXCES(links) }
    #expect(error.location?.line == 3)
  }
}
