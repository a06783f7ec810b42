import BitextModel
import Interchange
import Testing

struct PlainTextReaderTests {
  private func read(
    _ bytes: [UInt8], _ invalid: PlainTextReader.InvalidBytes = .refuse
  ) throws -> (document: Document, reports: [Diagnostic]) {
    var source = ByteBufferSource(name: "a.txt", bytes)
    var reports: [Diagnostic] = []
    let document = try PlainTextReader(invalidBytes: invalid).read(&source, language: "fr") { reports.append($0) }
    return (document, reports)
  }

  struct Layout: Sendable, CustomTestStringConvertible {
    var text: String
    var paragraphs: [String]
    var lines: [Int]
    var testDescription: String { text.debugDescription }
  }

  @Test(arguments: [
    Layout(text: "", paragraphs: [], lines: []),
    Layout(text: "\n \n\t\n", paragraphs: [], lines: []),
    Layout(text: "Un.\n\nDeux.\n", paragraphs: ["Un.", "Deux."], lines: [1, 3]),
    Layout(text: "Un\ndeux.\n\n\n\nTrois.", paragraphs: ["Un\ndeux.", "Trois."], lines: [1, 6]),
    Layout(text: "Un\r\ndeux.\r\n \r\nTrois.\r\n", paragraphs: ["Un\r\ndeux.", "Trois."], lines: [1, 4]),
    Layout(text: "Un\rdeux.\r\rTrois.", paragraphs: ["Un\rdeux.", "Trois."], lines: [1, 4]),
    Layout(
      text: "Un\u{85}\u{85}Deux\u{2028}\u{A0}\u{2028}Trois", paragraphs: ["Un", "Deux", "Trois"], lines: [1, 3, 5]),
    Layout(text: "Un\u{2029}Deux\u{2028}trois", paragraphs: ["Un", "Deux\u{2028}trois"], lines: [1, 2]),
    Layout(text: "  – Un.\n   \n\u{3000}\nDeux ", paragraphs: ["  – Un.", "Deux "], lines: [1, 4]),
    Layout(text: "a\u{0}b\n\n\u{0}", paragraphs: ["a\u{0}b", "\u{0}"], lines: [1, 3]),
    Layout(text: "Bakı\u{E9}\u{E0}\n\nÂ…", paragraphs: ["Bakı\u{E9}\u{E0}", "Â…"], lines: [1, 3]),
  ])
  func cutsParagraphsAtBlankLines(layout: Layout) throws {
    let document = try read(Array(layout.text.utf8)).document
    #expect(document.paragraphs.map(\.segment.text) == layout.paragraphs)
    #expect(document.paragraphs.map(\.line) == layout.lines)
    let utf8 = Array(layout.text.utf8)
    #expect(document.paragraphs.map { String(decoding: utf8[$0.utf8Range], as: UTF8.self) } == layout.paragraphs)
    #expect(document.name == "a.txt" && document.language == "fr")
  }

  @Test func offsetsCountBehindTheByteOrderMark() throws {
    let paragraph = try #require(try read([0xEF, 0xBB, 0xBF] + Array("Un".utf8)).document.paragraphs.first)
    #expect(paragraph.segment.text == "Un")
    #expect(paragraph.utf8Range == 0..<2)
  }

  struct Invalid: Sendable {
    var bytes: [UInt8]
    var line: Int
    var offset: Int
  }

  @Test(arguments: [
    Invalid(bytes: Array("é\né".utf8) + [0xE9, 0x43], line: 2, offset: 5),
    Invalid(bytes: [0xEF, 0xBB, 0xBF, 0x41, 0x0D, 0x0A, 0x0A, 0x80], line: 3, offset: 7),
    Invalid(bytes: [0xEF, 0xBB, 0xBF, 0x41, 0xC3], line: 1, offset: 4),
    Invalid(bytes: [0x41, 0, 0, 0, 1, 2, 0xC3, 3, 0, 0], line: 1, offset: 6),
  ])
  func bytesThatAreNoTextAreRefusedOrReplaced(invalid: Invalid) throws {
    let error = try #require(throws: InterchangeError.self) { try read(invalid.bytes) }
    #expect(error.location == SourceLocation(file: "a.txt", line: invalid.line, byteOffset: invalid.offset))
    #expect(error.category == .badData)
    let result = try read(invalid.bytes, .replace)
    #expect(result.document.paragraphs.contains { $0.segment.text.contains("\u{FFFD}") })
    #expect(result.reports.count == 1)
  }

  @Test func anEncodingFromBeforeUnicodeIsGuessedAndSaid() throws {
    let result = try read(Array("Un caf".utf8) + [0xE9] + Array(". Deux.".utf8))
    #expect(result.document.paragraphs.map(\.segment.text) == ["Un café. Deux."])
    #expect(result.reports.map(\.severity) == [.remark])
    #expect(result.reports.first?.message.contains("windows-1252") == true)
    #expect(try read([0xFF, 0xFE, 0x41, 0x00]).document.paragraphs.map(\.segment.text) == ["A"])
  }
}
