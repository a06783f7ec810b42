import BitextModel
import Interchange
import TestSupport
import Testing

struct WordReaderTests {
  struct Body: Sendable, CustomTestStringConvertible {
    var name: String
    var xml: String
    var paragraphs: [String]
    var testDescription: String { name }
  }

  private static func p(_ content: String, _ properties: String = "") -> String {
    WordFile.paragraph(content, properties)
  }
  private static func r(_ text: String, _ properties: String = "") -> String { WordFile.run(text, properties) }
  private static func field(_ instruction: String, _ result: String) -> String { WordFile.field(instruction, result) }

  private static let styles = """
    <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="Bolder"><w:basedOn w:val="Strong"/><w:rPr><w:i/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Aside"><w:basedOn w:val="Gone"/></w:style>
    <w:style w:type="paragraph" w:styleId="Gone"><w:basedOn w:val="Aside"/><w:rPr><w:vanish/></w:rPr></w:style>
    """

  static let runs = [
    Body(
      name: "runs of the same format are one",
      xml: p(
        "<w:r><w:t>Bon</w:t></w:r><w:proofErr w:type=\"spellStart\"/>" + r("jour ") + r("le ", "<w:b/>")
          + r("monde", "<w:b/>")),
      paragraphs: ["Bonjour <bold>le monde</bold>"]),
    Body(
      name: "what goes on stays open",
      xml: p(r("a", "<w:i/>") + r("b", "<w:b/><w:i/>") + r("c", "<w:b/>")),
      paragraphs: ["<italic>a<bold>b</bold></italic><bold>c</bold>"]),
    Body(
      name: "styles of runs and what is switched off",
      xml: p(
        r("a", "<w:rStyle w:val=\"Bolder\"/>") + r("b", "<w:rStyle w:val=\"Strong\"/><w:b w:val=\"0\"/>")
          + r("c", "<w:u w:val=\"none\"/>") + r("d", "<w:vertAlign w:val=\"superscript\"/>")),
      paragraphs: ["<bold><italic>a</italic></bold>bc<sup>d</sup>"]),
    Body(
      name: "switches of scripts from right to left",
      xml: p(r("שלום", "<w:rtl/><w:b/>") + r("עולם", "<w:rtl/><w:bCs/>")), paragraphs: ["שלום<bold>עולם</bold>"]),
    Body(
      name: "hidden text",
      xml: p(
        r("a") + r("X", "<w:vanish/>") + r("Y", "<w:rStyle w:val=\"Secret\"/>")
          + "<w:r><w:rPr><w:vanish/></w:rPr><w:br/><w:tab/><w:sym w:char=\"0041\"/><w:noBreakHyphen/></w:r>" + r("b"))
        + p(r("X") + r("c", "<w:vanish w:val=\"false\"/>"), "<w:pStyle w:val=\"Aside\"/>"),
      paragraphs: ["ab", "c"]),
    Body(
      name: "characters that are elements",
      xml: p(
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/>"
          + "<w:sym w:font=\"Arial\" w:char=\"20AC\"/><w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/><w:cr/></w:r>",
        "<w:tabs><w:tab w:val=\"left\" w:pos=\"9\"/></w:tabs>"),
      paragraphs: ["a\tb\nc\u{2011}d\u{AD}€<x-symbol/>"]),
    Body(
      name: "links apart from each other",
      xml: p(
        "<w:hyperlink w:anchor=\"a\">\(r("un"))</w:hyperlink><w:hyperlink w:anchor=\"b\">\(r("de"))\(r("ux"))</w:hyperlink>"
          + r(" et ") + field(" HYPERLINK \"x\" ", r("trois")) + r(".")),
      paragraphs: ["<link>un</link><link>deux</link> et <link>trois</link>."]),
    Body(
      name: "phonetic guides and formulas",
      xml: p(
        "<w:r><w:ruby><w:rt>\(r("kan"))</w:rt><w:rubyBase>\(r("漢"))</w:rubyBase></w:ruby></w:r>"
          + "<m:oMath><m:r><m:t>E</m:t></m:r></m:oMath>" + r(".")), paragraphs: ["漢<x-formula/>."]),
  ]

  static let fields = [
    Body(name: "a result", xml: p(field("MERGEFIELD X", r("«X»"))), paragraphs: ["«X»"]),
    Body(
      name: "numbers of pages",
      xml: p(
        r("p. ") + field(" page \\* MERGEFORMAT", r("7")) + r("/")
          + "<w:fldSimple w:instr=\" NUMPAGES \">\(r("9"))</w:fldSimple>"),
      paragraphs: ["p. <x-field/>/<x-field/>"]),
    Body(
      name: "a field in an instruction",
      xml: p(
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + field("MERGEFIELD Y", r("NO"))
          + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("oui")
          + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + r(".")),
      paragraphs: ["oui."]),
    Body(
      name: "a field that never ends swallows no paragraph",
      xml: p(r("a") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + r("X")) + p(r("b")), paragraphs: ["a", "b"]),
    Body(
      name: "a field over paragraphs",
      xml: p(
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
          + r("un"))
        + p(r("deux") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"), paragraphs: ["un", "deux"]),
  ]

  static let changes = [
    Body(
      name: "put in, deleted, moved",
      xml: p(
        "<w:ins>\(r("un"))</w:ins><w:del><w:r><w:delText>X</w:delText></w:r></w:del><w:moveFrom>\(r("X"))</w:moveFrom>"
          + "<w:moveTo>\(r(" deux"))</w:moveTo>"), paragraphs: ["un deux"]),
    Body(
      name: "the end of a paragraph",
      xml: p(r("un "), "<w:rPr><w:del/></w:rPr>") + p(r("deux")), paragraphs: ["un deux"]),
    Body(
      name: "rows and cells",
      xml: "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>\(p(r("X")))</w:tc></w:tr>"
        + "<w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr>\(p(r("X")))</w:tc><w:tc>\(p(r("a")))</w:tc></w:tr></w:tbl>"
        + p(r("b")),
      paragraphs: ["a", "b"]),
    Body(
      name: "formats before a change",
      xml: p(r("a", "<w:b/><w:rPrChange><w:rPr><w:i/><w:vanish/></w:rPr></w:rPrChange>")),
      paragraphs: ["<bold>a</bold>"]),
  ]

  private static let box = "<w:txbxContent>\(p(r("boîte")))</w:txbxContent>"

  static let structures = [
    Body(
      name: "text boxes come once, behind their paragraph",
      xml: p(
        r("a ", "<w:b/>")
          + "<w:r><w:rPr><w:b/></w:rPr><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>\(box)</w:drawing>"
          + "</mc:Choice><mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent><w:t>b</w:t></w:r>"
      ),
      paragraphs: ["<bold>a <image/>b</bold>", "boîte"]),
    Body(
      name: "a box that hangs on hidden text is hidden",
      xml: p(r("a") + "<w:r><w:rPr><w:vanish/></w:rPr><w:drawing>\(box)</w:drawing></w:r>"), paragraphs: ["a"]),
    Body(
      name: "controls and tags",
      xml: "<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>\(p(r("un")))</w:sdtContent></w:sdt>"
        + p("<w:smartTag>\(r("Paris"))</w:smartTag><w:sdt><w:sdtContent>\(r("!"))</w:sdtContent></w:sdt>"),
      paragraphs: ["un", "Paris!"]),
    Body(
      name: "a large first letter",
      xml: p(r("L"), "<w:framePr w:dropCap=\"drop\" w:lines=\"3\"/>") + p(r("ettrine")), paragraphs: ["Lettrine"]),
    Body(
      name: "tables in tables",
      xml:
        "<w:tbl><w:tr><w:tc>\(p(r("a")))<w:tbl><w:tr><w:tc>\(p(r("b")))</w:tc></w:tr></w:tbl>\(p(""))</w:tc><w:tc>\(p(r("c")))</w:tc></w:tr></w:tbl>",
      paragraphs: ["a", "b", "c"]),
    Body(
      name: "comments and marks",
      xml: p("<w:commentRangeStart w:id=\"0\"/>\(r("a"))<w:r><w:commentReference w:id=\"0\"/></w:r>"), paragraphs: ["a"]
    ),
  ]

  @Test(arguments: runs + fields + changes + structures)
  func readsTheBody(body: Body) throws {
    let file = WordFile(body: body.xml, styles: Self.styles)
    let marked = try file.read().marked
    #expect(marked == body.paragraphs)
    var strict = file
    strict.wordNamespace = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    strict.relationNamespace = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    #expect(try strict.read().marked == body.paragraphs)
  }

  @Test func tellsWhatAParagraphIs() throws {
    let list = { (id: Int) in "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(id)\"/></w:numPr>" }
    let file = WordFile(
      body: Self.p(Self.r("a"), "<w:pStyle w:val=\"T1\"/>") + Self.p(Self.r("b"), "<w:outlineLvl w:val=\"2\"/>")
        + Self.p(Self.r("c"), list(4)) + Self.p(Self.r("d"), list(0)) + Self.p(Self.r("e"), "<w:pStyle w:val=\"L\"/>")
        + Self.p(Self.r("f"), "<w:pStyle w:val=\"L\"/>" + list(0))
        + "<w:tbl><w:tr><w:tc>\(Self.p(Self.r("g"), list(4)))</w:tc></w:tr></w:tbl>"
        + Self.p(Self.r("h"), "<w:outlineLvl w:val=\"9\"/>"),
      styles:
        "<w:style w:styleId=\"T1\"><w:basedOn w:val=\"H\"/></w:style><w:style w:styleId=\"H\"><w:name w:val=\"heading 1\"/></w:style>"
        + "<w:style w:styleId=\"L\"><w:name w:val=\"List Bullet\"/></w:style>")
    #expect(
      try file.read().paragraphs.map(\.kind) == [
        .heading, .heading, .listItem, .body, .listItem, .body, .tableCell, .body,
      ])
  }

  @Test func notesStandBehindTheParagraphThatRefersToThem() throws {
    let note = { (id: Int, type: String, text: String) in
      "<w:footnote \(type) w:id=\"\(id)\">\(Self.p("<w:r><w:footnoteRef/></w:r>" + Self.r(" \(text)"), "<w:pStyle w:val=\"T\"/>"))</w:footnote>"
    }
    let file = WordFile(
      body: Self.p(
        Self.r("a")
          + "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"3\"/><w:endnoteReference w:id=\"2\"/><w:footnoteReference w:id=\"3\"/></w:r>"
          + "<w:del><w:r><w:footnoteReference w:id=\"4\"/></w:r></w:del>" + Self.r("b")) + Self.p(Self.r("c")),
      styles: "<w:style w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style>",
      footnotes: note(0, "w:type=\"separator\"", "X") + note(3, "", "note\nune") + note(4, "", "X") + note(5, "", "X"),
      endnotes: "<w:endnote w:id=\"2\">\(Self.p(Self.r("fin")))\(Self.p(Self.r("encore")))</w:endnote>",
      headers: [Self.p(Self.r("en-tête")), Self.p(WordFile.field("PAGE", Self.r("3")))])
    let document = try file.read()
    #expect(document.marked == ["a<fnote/><fnote/><fnote/>b", "note\nune", "fin", "encore", "c", "en-tête"])
    #expect(document.paragraphs.map(\.kind) == [.body, .footnote, .footnote, .footnote, .body, .body])
    // Lines and bytes are those of the text that the paragraphs make, a paragraph a line.
    #expect(document.paragraphs.map(\.line) == [1, 2, 4, 5, 6, 7])
    let text = Array(document.paragraphs.map(\.segment.text).joined(separator: "\n").utf8)
    for paragraph in document.paragraphs {
      #expect(String(decoding: text[paragraph.utf8Range], as: UTF8.self) == paragraph.segment.text)
    }
  }

  @Test(
    arguments: [
      ("<w:lang w:val=\"fr-CA\" w:eastAsia=\"ja-JP\"/>", "Bonjour", "fr-CA"), ("", "Bonjour", "de-DE"),
      ("<w:lang w:val=\"fr-CA\" w:eastAsia=\"ja-JP\"/>", "日本語", "ja-JP"),
      ("<w:rtl/><w:lang w:bidi=\"he-IL\"/>", "שלום", "he-IL"), ("<w:lang w:val=\"no language\"/>", "a", nil),
    ] as [(String, String, String?)])
  func theLanguageIsThatOfMostRuns(properties: String, text: String, language: String?) throws {
    let defaults = { (tag: String) in
      "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"\(tag)\"/></w:rPr></w:rPrDefault></w:docDefaults>"
    }
    let file = WordFile(body: Self.p(Self.r(text, properties)), styles: defaults("de-DE"))
    #expect(try file.read().language == language.map { LanguageTag($0) })
    // Programs write this whatever the text is.
    #expect(try WordFile(body: Self.p(Self.r("Salut")), styles: defaults("en-US")).read().language == nil)
  }

  @Test func whatIsLeftOutIsSaid() throws {
    var messages: [String] = []
    _ = try WordFile(body: "<w:altChunk/>" + Self.p(Self.r("a"))).read { messages.append($0.message) }
    #expect(messages == ["parts in other formats were left out (1)"])
  }
}
