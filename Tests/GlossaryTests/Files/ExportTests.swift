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

  @Test func `TBX has an entry a concept, a set a language, and the status of each form`() throws {
    var sink = ByteBuffer()
    try TBXGlossary(title: "a & b", languages: ["fr", "az"], hasDeprecatedForms: false).write(
      termBase([
        ("baku", .city, [Term("Bakou", language: "fr", source: "CLDR <47>"), Term("Baku", language: "en")]),
        ("1 %", .term, [Term("x", language: "fr", status: .admitted, note: "n")]),
        ("old", .term, [Term("y", language: "fr", status: .deprecated)]),
      ]), to: &sink)
    #expect(
      sink.text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <martif type="TBX" xml:lang="fr">
          <martifHeader>
            <fileDesc><titleStmt><title>a &amp; b</title></titleStmt><sourceDesc><p>Dragoman</p></sourceDesc></fileDesc>
            <encodingDesc><p type="XCSURI">TBXXCS.xcs</p></encodingDesc>
          </martifHeader>
          <text>
            <body>
              <termEntry id="_x0031__x0020__x0025_">
                <descrip type="subjectField">term</descrip>
                <langSet xml:lang="fr">
                  <tig><term>x</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote><note>n</note></tig>
                </langSet>
              </termEntry>
              <termEntry id="baku">
                <descrip type="subjectField">city</descrip>
                <langSet xml:lang="fr">
                  <tig><term>Bakou</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote><admin type="source">CLDR &lt;47&gt;</admin></tig>
                </langSet>
              </termEntry>
            </body>
          </text>
        </martif>

        """)
  }

  @Test func `TBX 3 has the structure of ISO 30042 2019 in the style DCA`() throws {
    var sink = ByteBuffer()
    try TBXGlossary(.three, title: "t", languages: ["fr"]).write(
      termBase([
        (
          "baku", .city,
          [Term("Bakou", language: "fr", source: "s", note: "n"), Term("Bacou", language: "fr", status: .deprecated)]
        )
      ]), to: &sink)
    #expect(
      sink.text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <tbx style="dca" type="TBX-Basic" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2">
          <tbxHeader>
            <fileDesc><titleStmt><title>t</title></titleStmt><sourceDesc><p>Dragoman</p></sourceDesc></fileDesc>
          </tbxHeader>
          <text>
            <body>
              <conceptEntry id="baku">
                <descrip type="subjectField">city</descrip>
                <langSec xml:lang="fr">
                  <termSec><term>Bakou</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote><admin type="source">s</admin><note>n</note></termSec>
                  <termSec><term>Bacou</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
                </langSec>
              </conceptEntry>
            </body>
          </text>
        </tbx>

        """)
  }
}
