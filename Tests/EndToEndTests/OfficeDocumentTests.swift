import Foundation
import TestSupport
import Testing

/// Documents and workbooks of offices on the command line.
struct OfficeDocumentTests {
  private let folder: TemporaryFolder
  private static let fixtures = "Tests/InterchangeTests/Fixtures/Offices"

  init() throws { folder = try TemporaryFolder() }

  @Test func aDocumentIsSegmentedAndAligned() throws {
    let program = try Program()
    let outcome = try program.run(["segment", "--json", "\(Self.fixtures)/pandoc/text.docx"])
    #expect(outcome.status == 0)
    #expect(outcome.lines.contains { $0.contains("\"text\":\"Fin de phrase.\"") && $0.contains("\"language\":\"fr\"") })
    let aligned = try program.run([
      "align", "--languages", "fr,en", "--to-format", "tmx", "\(Self.fixtures)/libreoffice/text.docx",
      "\(Self.fixtures)/libreoffice/text.odt",
    ])
    #expect(aligned.status == 0)
    #expect(aligned.output.contains("<bpt i=\"1\" type=\"bold\"/>gras<ept i=\"1\"/>"))
  }

  @Test func aFlatDocumentIsReadWhateverItsName() throws {
    let flat = """
      <?xml version="1.0"?><office:document xmlns:office="urn:o" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
      office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>Un mot.</text:p>\
      </office:text></office:body></office:document>
      """
    for name in ["a.fodt", "b.xml"] {
      try folder.write(flat, to: name)
      let outcome = try Program(workingFolder: folder.url).run(["segment", "--language", "fr", name])
      #expect(outcome.output == "Un mot.\n")
    }
  }

  @Test func aDocumentThatIsLockedOrOldIsRefusedWithTheReason() throws {
    try folder.write(
      Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)), to: "a.fr.docx")
    try folder.write(Data("text".utf8), to: "b.xlsx")
    let program = try Program(workingFolder: folder.url)
    let locked = try program.run(["segment", "a.fr.docx"])
    #expect(locked.status == 65)
    #expect(locked.errors.contains("locked with a password"))
    let plain = try program.run(["convert", "b.xlsx", "--to", "tsv", "-o", "-"])
    #expect(plain.status == 65)
    #expect(plain.errors.contains("no package"))
  }

  @Test func aWorkbookIsConverted() throws {
    let outcome = try Program().run(["convert", "\(Self.fixtures)/openpyxl/sheet.xlsx", "--to", "tsv", "-o", "-"])
    #expect(outcome.lines.prefix(2) == ["fr\ten\tnote\tdate\tnombre", "bonjour\thello\tn1\t2024-01-31\t0.1"])
    #expect(outcome.errors.contains("hidden rows were left out (1)"))
  }
}
