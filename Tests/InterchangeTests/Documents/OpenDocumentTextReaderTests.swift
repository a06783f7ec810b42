import BitextModel
import Interchange
import TestSupport
import Testing
import XMLStream

struct OpenDocumentTextReaderTests {
  struct Body: Sendable, CustomTestStringConvertible {
    var name: String
    var xml: String
    var paragraphs: [String]
    var testDescription: String { name }
  }

  private static let styles = """
    <style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
    <style:style style:name="BI" style:family="text" style:parent-style-name="B"><style:text-properties fo:font-style="italic"/></style:style>
    <style:style style:name="N" style:family="text" style:parent-style-name="B"><style:text-properties fo:font-weight="normal" style:text-position="-20% 58%"/></style:style>
    <style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
    <style:style style:name="S" style:family="text"><style:text-properties text:display="true"/></style:style>
    <style:style style:name="P" style:family="paragraph" style:parent-style-name="Q"/>
    <style:style style:name="Q" style:family="paragraph" style:parent-style-name="P"><style:text-properties text:display="none" fo:font-weight="bold"/></style:style>
    """

  static let bodies = [
    Body(
      name: "white space", xml: "<text:p>  a \n b<text:s text:c=\"2\"/>c<text:tab/>d<text:line-break/>e </text:p>",
      paragraphs: ["a b  c\td\ne"]),
    Body(
      name: "formats of styles and of those that they are based on",
      xml:
        "<text:p><text:span text:style-name=\"B\">a <text:span text:style-name=\"BI\">b</text:span></text:span> <text:span text:style-name=\"N\">c</text:span></text:p>",
      paragraphs: ["<bold>a <italic>b</italic></bold> <sub>c</sub>"]),
    Body(
      name: "links apart from each other",
      xml: "<text:p><text:a>un</text:a><text:a>de<text:span>ux</text:span></text:a></text:p>",
      paragraphs: ["<link>un</link><link>deux</link>"]),
    Body(
      name: "hidden text",
      xml:
        "<text:p>a<text:span text:style-name=\"H\">X</text:span><text:hidden-text text:is-hidden=\"true\">X</text:hidden-text></text:p>"
        + "<text:p text:style-name=\"P\">X<text:span text:style-name=\"S\">b</text:span></text:p>"
        + "<text:p>X<text:hidden-paragraph text:is-hidden=\"true\"/></text:p><text:p>c<text:hidden-paragraph text:is-hidden=\"false\"/></text:p>"
        + "<text:section text:display=\"none\"><text:p>X</text:p></text:section>",
      paragraphs: ["a", "b", "c"]),
    Body(
      name: "tracked changes",
      xml:
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>X</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        + "<text:p>a<text:change text:change-id=\"c\"/>b</text:p>", paragraphs: ["ab"]),
    Body(
      name: "notes stand behind their paragraph",
      xml:
        "<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>n</text:p><text:p>m</text:p></text:note-body></text:note>b"
        + "<office:annotation><text:p>X</text:p></office:annotation></text:p>", paragraphs: ["a<fnote/>b", "n", "m"]),
    Body(
      name: "frames show one thing and are no text",
      xml:
        "<text:p>a <draw:frame>\n  <draw:object><math>X</math></draw:object>\n  <draw:image><office:binary-data>QUJD</office:binary-data></draw:image>\n <svg:desc>X</svg:desc></draw:frame>b"
        + "<draw:frame><draw:text-box><text:p>boîte</text:p></draw:text-box></draw:frame></text:p>",
      paragraphs: ["a <image/>b", "boîte"]),
    Body(
      name: "elements of others within a paragraph",
      xml: "<text:p>a <x:control xmlns:x=\"urn:x\">b<text:span> c</text:span></x:control></text:p>",
      paragraphs: ["a b c"]),
    Body(
      name: "fields", xml: "<text:p><text:title>Titre</text:title> p. <text:page-number>3</text:page-number></text:p>",
      paragraphs: ["Titre p.<x-field/>"]),
    Body(
      name: "phonetic guides",
      xml:
        "<text:p><text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby></text:p>",
      paragraphs: ["漢"]),
  ]

  @Test(arguments: bodies)
  func readsTheBody(body: Body) throws {
    let file = OpenDocumentFile(styles: Self.styles, body: body.xml)
    let marked = try file.read().marked
    #expect(marked == body.paragraphs)
    #expect(try file.readFlat().marked == body.paragraphs)
  }

  @Test func tellsWhatAParagraphIsAndPutsHeadersLast() throws {
    let headers = ["header", "header-left", "header-first", "footer", "footer-left", "footer-first"].map {
      "<style:\($0)><text:p>\($0)</text:p></style:\($0)>"
    }
    let file = OpenDocumentFile(
      body:
        "<text:h>a</text:h><text:list><text:list-header><text:p>b</text:p></text:list-header><text:list-item><text:number>1.</text:number><text:p>c</text:p></text:list-item></text:list>"
        + "<table:table><table:table-row><table:table-cell><text:list><text:list-item><text:p>d</text:p></text:list-item></text:list></table:table-cell></table:table-row></table:table><text:p>e</text:p>",
      headers: headers.joined() + "<style:header style:display=\"false\"><text:p>X</text:p></style:header>")
    for document in [try file.read(), try file.readFlat()] {
      #expect(
        document.marked == [
          "a", "b", "c", "d", "e", "header", "header-left", "header-first", "footer", "footer-left", "footer-first",
        ])
      #expect(document.paragraphs.map(\.kind).prefix(5) == [.heading, .listItem, .listItem, .tableCell, .body])
      #expect(document.paragraphs.map(\.line) == Array(1...11))
    }
  }

  @Test(arguments: [("fr", "fr"), ("az", "az"), (nil, nil)] as [(String?, String?)])
  func theLanguageIsThatOfMostText(stated: String?, language: String?) throws {
    let properties = stated.map { "<style:text-properties fo:language=\"\($0)\" fo:country=\"\"/>" } ?? ""
    let file = OpenDocumentFile(
      styles:
        "<style:default-style style:family=\"paragraph\"><style:text-properties fo:language=\"en\" fo:country=\"US\"/></style:default-style>"
        + "<style:style style:name=\"L\" style:family=\"paragraph\">\(properties)</style:style>",
      body: "<text:p text:style-name=\"L\">Texte</text:p><text:p>a</text:p>")
    #expect(try file.read().language == language.map { LanguageTag($0) })
  }

  @Test func aLockedOneIsRefused() throws {
    let folder = try TemporaryFolder()
    let members =
      OpenDocumentFile(body: "<text:p>a</text:p>").members.filter { $0.name != "content.xml" } + [
        ("content.xml", "\u{1}\u{2}"), ("META-INF/manifest.xml", "<m:m xmlns:m=\"urn:m\"><m:encryption-data/></m:m>"),
      ]
    let package = try PackageFile(path: folder.write(ZipArchive(members).data, to: "a.odt"))
    let error = #expect(throws: InterchangeError.self) { try OpenDocumentTextReader().read(package) }
    #expect(error?.problem.contains("password") == true)
  }
}
