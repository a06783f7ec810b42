import BitextModel
import Foundation
import TestSupport
import Testing
import TextAnalysis

struct DataTableTests {
  private func table(_ text: String) throws -> DataTable { try DataTable(bytes: Array(text.utf8), file: "a.tsv") }

  @Test func rowsKeepTheirLinesPastCommentsAndBlankLines() throws {
    let table = try table("# head\n\nM\ttitle\n  \t\np\treference\tpage\n")
    #expect(table.rows.map(\.cells) == [["M", "title"], ["p", "reference", "page"]])
    #expect(table.rows.map(\.line) == [3, 5])
  }

  @Test(arguments: ["a\tb\nc", "a\tb\r\nc", "a\tb\rc", "\u{FEFF}a\tb\nc\n"])
  func lineEndsOfAllSystemsAndAByteOrderMarkAreAccepted(_ text: String) throws {
    #expect(try table(text).rows.map(\.cells) == [["a", "b"], ["c"]])
    #expect(try table(text).rows.map(\.line) == [1, 2])
  }

  @Test func emptyCellsAreKeptAndCellsOutsideTheRowAreNone() throws {
    let row = try #require(try table(" a b \t\tc\t").rows.first)
    #expect(row.cells == ["a b", "", "c", ""])
    #expect(row.cell(0) == "a b")
    #expect(row.cell(1) == nil)
    #expect(row.cell(9) == nil)
  }

  @Test func aNumberSignInsideALineIsNoComment() throws {
    #expect(try table("a # b").rows.map(\.cells) == [["a # b"]])
  }

  @Test func aByteThatIsNotUTF8IsReportedWithItsLine() throws {
    let error = #expect(throws: DataTableError.self) {
      try DataTable(bytes: [0x61, 0x0A, 0x62, 0xE9, 0x0A], file: "a.tsv")
    }
    #expect(error?.location == SourceLocation(file: "a.tsv", line: 2, byteOffset: 3))
    #expect(error?.category == .badData)
  }

  @Test func aMissingFileAndAFolderAreNamed() throws {
    let folder = try TemporaryFolder()
    let missing = #expect(throws: DataTableError.self) {
      try DataTable(contentsOf: folder.url.appending(path: "no.tsv"))
    }
    #expect(missing?.category == .inputMissing)
    #expect(missing?.location?.file == folder.path("no.tsv"))
    #expect(throws: DataTableError.self) { try DataTable(contentsOf: folder.url) }
  }

  @Test func aFileIsReadByItsPath() throws {
    let folder = try TemporaryFolder()
    try folder.write("x\ty\n", to: "a.tsv")
    let table = try DataTable(contentsOf: folder.url.appending(path: "a.tsv"))
    let row = try #require(table.rows.first)
    #expect(table.location(of: row) == SourceLocation(file: folder.path("a.tsv"), line: 1))
  }
}
