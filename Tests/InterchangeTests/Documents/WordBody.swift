import Testing

/// What stands in the body of a document of Word, and the paragraphs that are read of it.
struct WordBody: Sendable, CustomTestStringConvertible {
  var name: String
  var xml: String
  var paragraphs: [String]
  var testDescription: String { name }

  static let all = runs + fields + changes + structures

  private static func p(_ content: String, _ properties: String = "") -> String {
    WordFile.paragraph(content, properties)
  }
  private static func r(_ text: String, _ properties: String = "") -> String { WordFile.run(text, properties) }
  private static func field(_ instruction: String, _ result: String) -> String { WordFile.field(instruction, result) }

  static let styles = """
    <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="Bolder"><w:basedOn w:val="Strong"/><w:rPr><w:i/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Aside"><w:basedOn w:val="Gone"/></w:style>
    <w:style w:type="paragraph" w:styleId="Gone"><w:basedOn w:val="Aside"/><w:rPr><w:vanish/></w:rPr></w:style>
    """

  static let runs = [
    WordBody(
      name: "runs of the same format are one",
      xml: p(
        "<w:r><w:t>Bon</w:t></w:r><w:proofErr w:type=\"spellStart\"/>" + r("jour ") + r("le ", "<w:b/>")
          + r("monde", "<w:b/>")),
      paragraphs: ["Bonjour <bold>le monde</bold>"]),
    WordBody(
      name: "what goes on stays open",
      xml: p(r("a", "<w:i/>") + r("b", "<w:b/><w:i/>") + r("c", "<w:b/>")),
      paragraphs: ["<italic>a<bold>b</bold></italic><bold>c</bold>"]),
    WordBody(
      name: "styles of runs and what is switched off",
      xml: p(
        r("a", "<w:rStyle w:val=\"Bolder\"/>") + r("b", "<w:rStyle w:val=\"Strong\"/><w:b w:val=\"0\"/>")
          + r("c", "<w:u w:val=\"none\"/>") + r("d", "<w:vertAlign w:val=\"superscript\"/>")),
      paragraphs: ["<bold><italic>a</italic></bold>bc<sup>d</sup>"]),
    WordBody(
      name: "switches of scripts from right to left",
      xml: p(r("שלום", "<w:rtl/><w:b/>") + r("עולם", "<w:rtl/><w:bCs/>")), paragraphs: ["שלום<bold>עולם</bold>"]),
    WordBody(
      name: "hidden text",
      xml: p(
        r("a") + r("X", "<w:vanish/>") + r("Y", "<w:rStyle w:val=\"Secret\"/>")
          + "<w:r><w:rPr><w:vanish/></w:rPr><w:br/><w:tab/><w:sym w:char=\"0041\"/><w:noBreakHyphen/></w:r>" + r("b"))
        + p(r("X") + r("c", "<w:vanish w:val=\"false\"/>"), "<w:pStyle w:val=\"Aside\"/>"),
      paragraphs: ["ab", "c"]),
    WordBody(
      name: "characters that are elements",
      xml: p(
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/>"
          + "<w:sym w:font=\"Arial\" w:char=\"20AC\"/><w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/><w:cr/></w:r>",
        "<w:tabs><w:tab w:val=\"left\" w:pos=\"9\"/></w:tabs>"),
      paragraphs: ["a\tb\nc\u{2011}d\u{AD}€<x-symbol/>"]),
    WordBody(
      name: "links apart from each other",
      xml: p(
        "<w:hyperlink w:anchor=\"a\">\(r("un"))</w:hyperlink><w:hyperlink w:anchor=\"b\">\(r("de"))\(r("ux"))</w:hyperlink>"
          + r(" et ") + field(" HYPERLINK \"x\" ", r("trois")) + r(".")),
      paragraphs: ["<link>un</link><link>deux</link> et <link>trois</link>."]),
    WordBody(
      name: "phonetic guides and formulas",
      xml: p(
        "<w:r><w:ruby><w:rt>\(r("kan"))</w:rt><w:rubyBase>\(r("漢"))</w:rubyBase></w:ruby></w:r>"
          + "<m:oMath><m:r><m:t>E</m:t></m:r></m:oMath>" + r(".")), paragraphs: ["漢<x-formula/>."]),
  ]

  static let fields = [
    WordBody(name: "a result", xml: p(field("MERGEFIELD X", r("«X»"))), paragraphs: ["«X»"]),
    WordBody(
      name: "numbers of pages",
      xml: p(
        r("p. ") + field(" page \\* MERGEFORMAT", r("7")) + r("/")
          + "<w:fldSimple w:instr=\" NUMPAGES \">\(r("9"))</w:fldSimple>"),
      paragraphs: ["p. <x-field/>/<x-field/>"]),
    WordBody(
      name: "a field in an instruction",
      xml: p(
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + field("MERGEFIELD Y", r("NO"))
          + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("oui")
          + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + r(".")),
      paragraphs: ["oui."]),
    WordBody(
      name: "a field that never ends swallows no paragraph",
      xml: p(r("a") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + r("X")) + p(r("b")), paragraphs: ["a", "b"]),
    WordBody(
      name: "a field over paragraphs",
      xml: p(
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
          + r("un"))
        + p(r("deux") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"), paragraphs: ["un", "deux"]),
  ]

  static let changes = [
    WordBody(
      name: "put in, deleted, moved",
      xml: p(
        "<w:ins>\(r("un"))</w:ins><w:del><w:r><w:delText>X</w:delText></w:r></w:del><w:moveFrom>\(r("X"))</w:moveFrom>"
          + "<w:moveTo>\(r(" deux"))</w:moveTo>"), paragraphs: ["un deux"]),
    WordBody(
      name: "the end of a paragraph",
      xml: p(r("un "), "<w:rPr><w:del/></w:rPr>") + p(r("deux")), paragraphs: ["un deux"]),
    WordBody(
      name: "rows and cells",
      xml: "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>\(p(r("X")))</w:tc></w:tr>"
        + "<w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr>\(p(r("X")))</w:tc><w:tc>\(p(r("a")))</w:tc></w:tr></w:tbl>"
        + p(r("b")),
      paragraphs: ["a", "b"]),
    WordBody(
      name: "formats before a change",
      xml: p(r("a", "<w:b/><w:rPrChange><w:rPr><w:i/><w:vanish/></w:rPr></w:rPrChange>")),
      paragraphs: ["<bold>a</bold>"]),
  ]

  private static let box = "<w:txbxContent>\(p(r("boîte")))</w:txbxContent>"

  static let structures = [
    WordBody(
      name: "text boxes come once, behind their paragraph",
      xml: p(
        r("a ", "<w:b/>")
          + "<w:r><w:rPr><w:b/></w:rPr><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>\(box)</w:drawing>"
          + "</mc:Choice><mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent><w:t>b</w:t></w:r>"
      ),
      paragraphs: ["<bold>a <image/>b</bold>", "boîte"]),
    WordBody(
      name: "a box that hangs on hidden text is hidden",
      xml: p(r("a") + "<w:r><w:rPr><w:vanish/></w:rPr><w:drawing>\(box)</w:drawing></w:r>"), paragraphs: ["a"]),
    WordBody(
      name: "controls and tags",
      xml: "<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>\(p(r("un")))</w:sdtContent></w:sdt>"
        + p("<w:smartTag>\(r("Paris"))</w:smartTag><w:sdt><w:sdtContent>\(r("!"))</w:sdtContent></w:sdt>"),
      paragraphs: ["un", "Paris!"]),
    WordBody(
      name: "a large first letter",
      xml: p(r("L"), "<w:framePr w:dropCap=\"drop\" w:lines=\"3\"/>") + p(r("ettrine")), paragraphs: ["Lettrine"]),
    WordBody(
      name: "tables in tables",
      xml:
        "<w:tbl><w:tr><w:tc>\(p(r("a")))<w:tbl><w:tr><w:tc>\(p(r("b")))</w:tc></w:tr></w:tbl>\(p(""))</w:tc><w:tc>\(p(r("c")))</w:tc></w:tr></w:tbl>",
      paragraphs: ["a", "b", "c"]),
    WordBody(
      name: "comments and marks",
      xml: p("<w:commentRangeStart w:id=\"0\"/>\(r("a"))<w:r><w:commentReference w:id=\"0\"/></w:r>"), paragraphs: ["a"]
    ),
  ]
}
