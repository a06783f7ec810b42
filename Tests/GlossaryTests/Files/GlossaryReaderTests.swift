import BitextModel
import Glossary
import Testing

struct GlossaryReaderTests {
  private static let good = "baku\tcity\tfr\tpreferred\tBakou\tarticle\t\n"

  private func read(_ text: String) throws(GlossaryError) -> GlossaryReading {
    try GlossaryReader.read(Array(text.utf8), file: "a.tsv")
  }

  @Test func `a row becomes a term of its concept`() throws {
    let reading = try read("# comment\n\n" + Self.good + "baku\tcity\taz\tadmitted\tBakı\t\tunverified\n")
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.rows.map(\.location?.line) == [3, 4])
    #expect(
      reading.termBase.concepts == [
        Concept(
          id: "baku", type: .city,
          terms: [
            Term("Bakou", language: "fr", source: "article"),
            Term("Bakı", language: "az", status: .admitted, note: "unverified"),
          ])
      ])
  }

  @Test(arguments: ["\u{FEFF}" + good, good.replacing("\n", with: "\r\n"), "baku\tcity\tfr\tpreferred\tBakou\tarticle"])
  func `byte order mark, line ends and missing last columns do not matter`(_ text: String) throws {
    let reading = try read(text)
    #expect(reading.rows.map(\.term) == [Term("Bakou", language: "fr", source: "article")])
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func `a first row of column names is no row`() throws {
    let header = GlossaryReader.columns.joined(separator: "\t") + "\n"
    #expect(try read(header + Self.good).rows.count == 1)
    #expect(try read(header).rows.isEmpty)
  }

  struct BadRow: Sendable, CustomTestStringConvertible {
    let row: String
    let says: String
    var testDescription: String { says }
  }

  @Test(arguments: [
    BadRow(row: "Bakou Bakı", says: "1 column"),
    BadRow(row: "a\tcity\tfr\tpreferred", says: "4 columns"),
    BadRow(row: "a\tcity\tfr\tpreferred\tb\t\t\tmore", says: "8 columns"),
    BadRow(row: "\tcity\tfr\tpreferred\tBakou\t\t", says: "id is empty"),
    BadRow(row: "a b\tcity\tfr\tpreferred\tBakou\t\t", says: "has a space"),
    BadRow(row: "a\ttown\tfr\tpreferred\tBakou\t\t", says: "the type “town”"),
    BadRow(row: "a\tcity\tFrench language\tpreferred\tBakou\t\t", says: "language"),
    BadRow(row: "a\tcity\tfr\tbest\tBakou\t\t", says: "the status “best”"),
    BadRow(row: "a\tcity\tfr\tpreferred\t \t\t", says: "form is empty"),
    BadRow(row: "a\tcity\tfr\tpreferred\tBa\u{7}kou\t\t", says: "U+0007"),
    BadRow(row: "a\tcity\tfr\tpreferred\tBa\u{85}kou\t\t", says: "U+0085"),
    BadRow(row: "baku\tperson\tfr\tpreferred\tB\t\t", says: "city in an earlier row"),
    BadRow(row: "baku\tcity\tfr\tadmitted\tBakou\t\t", says: "there already"),
  ])
  func `a bad row is left out, with its line and the reason, and nothing else is lost`(_ bad: BadRow) throws {
    let reading = try read(Self.good + bad.row + "\n" + "last\tterm\tfr\tpreferred\tfin\t\t\n")
    #expect(reading.rows.map(\.concept) == ["baku", "last"])
    #expect(reading.diagnostics.count == 1)
    #expect(reading.diagnostics.first?.severity == .rejection)
    #expect(reading.diagnostics.first?.location == BitextModel.SourceLocation(file: "a.tsv", line: 2))
    #expect(reading.diagnostics.first?.message.contains(bad.says) == true)
  }

  @Test func `a row that is not UTF-8 is left out, with its byte`() throws {
    let bytes = Array(Self.good.utf8) + Array("a\tcity\tfr\tpreferred\t".utf8) + [0xE9, 0x0A]
    let reading = try GlossaryReader.read(bytes, file: "a.tsv")
    #expect(reading.rows.count == 1)
    #expect(
      reading.diagnostics.first?.location
        == BitextModel.SourceLocation(file: "a.tsv", line: 2, byteOffset: bytes.count - 2))
  }

  @Test func `a form is put into NFC, and that is said`() throws {
    let reading = try read("a\tcountry\tfr\tpreferred\tE\u{301}gypte\t\t\n")
    #expect(reading.rows.first?.term.form.unicodeScalars.count == 6)
    #expect(reading.diagnostics.map(\.severity) == [.repair])
  }

  @Test func `a second preferred form is taken as admitted, and that is said`() throws {
    let reading = try read(Self.good + "baku\tcity\tfr\tpreferred\tBaku\t\t\n")
    #expect(reading.rows.map(\.term.status) == [.preferred, .admitted])
    #expect(reading.diagnostics.map(\.severity) == [.repair])
  }

  @Test func `what looks like a pattern is a form like any other`() throws {
    let reading = try read("a\tterm\tfr\tpreferred\t(a+)+$\t\t\nb\tterm\tfr\tpreferred\t[^\t\t\n")
    #expect(reading.rows.map(\.term.form) == ["(a+)+$", "[^"])
  }

  @Test func `bytes that are no text are refused with their place`() {
    #expect(throws: GlossaryError.binary(BitextModel.SourceLocation(file: "a.tsv", line: 2, byteOffset: 4))) {
      try GlossaryReader.read([0x61, 0x62, 0x63, 0x0A, 0x00, 0xFF], file: "a.tsv")
    }
  }

  @Test func `UTF-16 is refused by its name`() {
    let error = #expect(throws: GlossaryError.self) {
      try GlossaryReader.read([0xFF, 0xFE, 0x61, 0x00], file: "a.tsv")
    }
    #expect(error?.problem.contains("UTF-16") == true)
  }

  @Test func `a text without a single row is refused with the first line's reason`() {
    let error = #expect(throws: GlossaryError.self) {
      try GlossaryReader.read(Array("Bakou\tBakı\n".utf8), file: "a.tsv")
    }
    #expect(error?.location == BitextModel.SourceLocation(file: "a.tsv", line: 1))
    #expect(error?.problem.contains("2 columns") == true)
    #expect(error?.category == .badData)
  }

  @Test(arguments: ["", "# nothing yet\n", "\n\n"])
  func `a file without rows is an empty glossary`(_ text: String) throws {
    #expect(try read(text).rows.isEmpty)
  }
}
