import Testing
import TextAnalysis

struct TextLinesTests {
  @Test func linesEndWithAnySystemsEnd() {
    let lines = Array(TextLines(Array("\u{FEFF}a\r\nb\rc\n\nd".utf8)))
    #expect(lines.map(\.text) == ["a", "b", "c", "", "d"])
    #expect(lines.map(\.number) == [1, 2, 3, 4, 5])
    #expect(lines.map(\.bytes.startIndex) == [3, 6, 8, 10, 11])
  }

  @Test(arguments: [("# a", true), ("", true), (" \t", true), (" # a", false), ("a # b", false)])
  func commentsSayNothing(_ text: String, _ wanted: Bool) {
    #expect(TextLines(Array("\(text)\n".utf8)).map(\.isComment) == [wanted])
  }

  @Test func whatIsNotUTF8IsToldByItsByteInTheFile() {
    let lines = Array(TextLines(Array("été\n".utf8) + [0x61, 0xE9, 0x62]))
    #expect(lines.map(\.invalidByte) == [nil, 7])
  }
}
