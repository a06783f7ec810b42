import BitextModel
import Glossary
import Testing

struct ExportTests {
  private let glossary = termBase([
    (
      "ots", .organisation,
      [
        Term("Organisation des États turciques", language: "fr"), Term("OET", language: "fr", status: .admitted),
        Term("Organisation des États turcs", language: "fr", status: .deprecated),
        Term("Türk Dövlətləri Təşkilatı", language: "az"), Term("TDT", language: "az", status: .admitted),
        Term("Türk Şurası", language: "az", status: .deprecated),
      ]
    ),
    ("baku", .city, [Term("Bakou", language: "fr"), Term("Baku", language: "en")]),
    ("sum", .term, [Term("a|b, \"c\"", language: "fr")]),
  ])

  @Test func `OmegaT gets source, target and comment without deprecated forms`() throws {
    var sink = ByteBuffer()
    try OmegaTGlossary.write(glossary, from: "fr", to: "az", to: &sink)
    #expect(
      sink.text == """
        OET\tTürk Dövlətləri Təşkilatı\torganisation; also: TDT
        Organisation des États turciques\tTürk Dövlətləri Təşkilatı\torganisation; also: TDT

        """)
  }

  @Test func `a language that the glossary has not is refused`() {
    #expect(throws: GlossaryError.noSuchLanguage("de", known: ["az", "en", "fr"])) {
      var sink = ByteBuffer()
      try OmegaTGlossary.write(glossary, from: "fr", to: "de", to: &sink)
    }
  }

  @Test func `a wide table has a column a language and the preferred form first`() throws {
    var sink = ByteBuffer()
    try WideTable(.tab).write(glossary, languages: ["fr", "az"], to: &sink)
    #expect(
      sink.text == """
        id\ttype\tfr\taz
        baku\tcity\tBakou\t
        ots\torganisation\tOrganisation des États turciques|OET\tTürk Dövlətləri Təşkilatı|TDT
        sum\tterm\ta\\|b, "c"\t

        """)
  }

  @Test func `a table with commas is quoted where it has to be, and may have a byte order mark`() throws {
    var sink = ByteBuffer()
    try WideTable(.comma, hasByteOrderMark: true).write(glossary, languages: ["fr"], to: &sink)
    #expect(
      sink.text
        == "\u{FEFF}id,type,fr\r\nbaku,city,Bakou\r\nots,organisation,Organisation des États turciques|OET\r\n"
        + "sum,term,\"a\\|b, \"\"c\"\"\"\r\n")
  }
}
