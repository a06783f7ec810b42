import BitextModel
import Interchange
import TestSupport
import Testing

struct WordReaderTests {
  private static func p(_ content: String, _ properties: String = "") -> String {
    WordFile.paragraph(content, properties)
  }
  private static func r(_ text: String, _ properties: String = "") -> String { WordFile.run(text, properties) }

  @Test(arguments: WordBody.all)
  func readsTheBody(body: WordBody) throws {
    let file = WordFile(body: body.xml, styles: WordBody.styles)
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
