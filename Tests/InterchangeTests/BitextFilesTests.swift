import BitextModel
import Interchange
import Testing

struct BitextFilesTests {
  private func json(_ file: AlignmentFile) throws -> ByteBuffer {
    var buffer = ByteBuffer()
    try BitextJSON.write(file, to: &buffer)
    return buffer
  }

  private func read(_ text: String) throws -> AlignmentFile {
    var source = ByteBufferSource(name: "a.json", Array(text.utf8))
    return try BitextJSON.read(&source)
  }

  static let file = AlignmentFile(
    Samples.bitext,
    operations: [
      AlignmentOperation(
        "merge", bead: 1, time: Timestamp("20230102T030405Z"), author: "leyla", details: [Attribute("with", "2")]),
      AlignmentOperation("confirm", bead: 0),
    ])

  @Test func writesTheGoldenFile() throws { Fixture.expectGolden(try json(Self.file).bytes, "golden.json") }

  @Test func theAlignmentComesBack() throws { #expect(try read(json(Self.file).text) == Self.file) }

  @Test func whatAPersonSaidOfABeadComesBack() throws {
    var file = Self.file
    file.bitext.beads[0].state = .accepted
    file.bitext.beads[2].state = .pinned
    let text = try json(file).text
    #expect(text.contains(#""score":0.9321,"state":"accepted","evidence""#))
    #expect(try read(text) == file)
    let error = try #require(throws: InterchangeError.self) { try read(text.replacing("accepted", with: "sure")) }
    #expect(error.problem.contains("the state of bead 0 is sure"))
  }

  @Test func anEmptyAlignmentComesBack() throws {
    let file = AlignmentFile(Bitext(versions: [], beads: []))
    #expect(try read(json(file).text) == file)
  }

  struct Damage: Sendable, CustomTestStringConvertible {
    var old: String
    var new: String
    var message: String
    var testDescription: String { message }
  }

  @Test(arguments: [
    Damage(old: "dragoman-alignment", new: "other", message: "format"),
    Damage(old: "\"version\":1", new: "\"version\":2", message: "version is 2"),
    Damage(old: "\"version\":1", new: "\"version\":\"1\"", message: "version"),
    Damage(old: "[[0,1],[0]]", new: "[[0],[0]]", message: "sentence 2 of a.fr.txt"),
    Damage(old: "[[0,1],[0]]", new: "[[1,0],[0]]", message: "sentence 1"),
    Damage(old: "[[0,1],[0]]", new: "[[0,1]]", message: "1 sides"),
    Damage(old: "[[],[2]]", new: "[[],[]]", message: "sentence 2 of a.en.txt is in no bead"),
    Damage(old: "[[],[2]]", new: "[[],[2,3]]", message: "sentence 3"),
    Damage(old: "[[],[2]]", new: "[[],[-1]]", message: "sentence -1"),
    Damage(old: "\"start\":0,\"end\":3", new: "\"start\":9,\"end\":3", message: "no possible place"),
    Damage(old: "\"text\":\"Un.\",", new: "", message: "there is no text"),
    Damage(old: "\"time\":\"20230102T030405Z\"", new: "\"time\":\"soon\"", message: "not a date"),
  ])
  func damageIsToldInWords(damage: Damage) throws {
    let text = try json(Self.file).text
    let parts = text.split(separator: damage.old, maxSplits: 1, omittingEmptySubsequences: false)
    #expect(parts.count == 2)
    let damaged = parts.joined(separator: damage.new)
    let error = try #require(throws: InterchangeError.self) { try read(damaged) }
    #expect(error.category == .badData)
    #expect(error.description.hasPrefix("a.json"))
    #expect(error.problem.contains(damage.message), "\(error)")
  }

  @Test func brokenSyntaxIsToldWithItsLine() throws {
    let text = try json(Self.file).text
    for length in stride(from: 0, to: text.utf8.count - 2, by: 7) {
      #expect(throws: InterchangeError.self) { try read(String(text.prefix(length))) }
    }
    let error = try #require(throws: InterchangeError.self) { try read("{\n\"format\": x\n}") }
    #expect(error.location?.line == 2)
  }

  @Test func writesBeadsAsATable() throws {
    var buffer = ByteBuffer()
    try BitextTable.write(Samples.bitext, to: &buffer)
    #expect(
      buffer.text == """
        fr\ten\tx-score\tx-bead
        Un. Deux.\tOne and two.\t0.9321\t2-1
        Trois.\tThree.\t1\t1-1
        \tFour.\t0.25\t0-1

        """)
    #expect(try Fixture.events(of: buffer.text, TableReader()).compactMap(\.unit).map(\.variants.count) == [2, 2, 1])
  }

  @Test func writesBeadsAsVecalignDoes() throws {
    var buffer = ByteBuffer()
    try VecalignWriter.write(Samples.bitext, to: &buffer)
    #expect(buffer.text == "[0, 1]:[0]:0.0679\n[2]:[1]:0\n[]:[2]:0.75\n")
    let three = Bitext(versions: Samples.bitext.versions + Samples.bitext.versions, beads: [])
    #expect(throws: InterchangeError.self) { try VecalignWriter.write(three, to: &buffer) }
  }

  @Test func unitsOfABitext() throws {
    let created = Timestamp("20230102T030405Z")
    let units = Samples.bitext.translationUnits(created: created)
    #expect(units.map { $0.variants.map(\.segment.text) } == [["Un. Deux.", "One and two."], ["Trois.", "Three."]])
    #expect(
      units[0].properties == [
        Property("x-score", "0.9321"), Property("x-bead", "2-1"), Property("x-position", "1"),
        Property("x-reason", "number: 2 = \"two\""),
      ])
    #expect(
      units[0].variants.map(\.properties) == [
        [Property("x-document", "a.fr.txt")], [Property("x-document", "a.en.txt")],
      ])
    #expect(units.allSatisfy { $0.provenance.created == created })
    #expect(Samples.bitext.translationUnits(minimumVariants: 1).count == 3)
  }

  @Test(arguments: [("zh", "一。二。"), ("ja-JP", "一。二。"), ("fr", "一。 二。")])
  func sentencesAreJoinedAsTheLanguageDoes(language: String, text: String) {
    let segments = ["一。", "二。"].map { PlacedSegment(Segment($0), paragraph: 0, utf8Range: 0..<6, line: 1) }
    let version = Bitext.Version(name: "a", language: LanguageTag(language), segments: segments)
    let units = Bitext(versions: [version], beads: [Bead([0..<2])]).translationUnits(minimumVariants: 1)
    #expect(units.first?.variants.first?.segment.text == text)
  }

  @Test func joinedCodesKeepTheirPlacesAndPairs() throws {
    func placed(_ text: String) -> PlacedSegment {
      let codes = [
        InlineCode(.opening, at: 0, attributes: [Attribute("i", "1")]),
        InlineCode(.closing, at: text.utf8.count, attributes: [Attribute("i", "1")]),
      ]
      return PlacedSegment(Segment(text, codes: codes), paragraph: 0, utf8Range: 0..<1, line: 1)
    }
    let version = Bitext.Version(name: "a", language: "fr", segments: [placed("Été."), placed("Hiver.")])
    let units = Bitext(versions: [version], beads: [Bead([0..<2])]).translationUnits(minimumVariants: 1)
    let segment = try #require(units.first?.variants.first?.segment)
    #expect(segment.text == "Été. Hiver.")
    #expect(segment.codes.map(\.utf8Offset) == [0, 6, 7, 13])
    #expect(segment.codes.map { $0.attribute("i") } == ["1", "1", "2", "2"])
  }
}
