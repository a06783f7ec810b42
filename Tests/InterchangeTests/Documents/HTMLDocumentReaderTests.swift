import BitextModel
import Interchange
import Testing

struct HTMLDocumentReaderTests {
  struct Page: Sendable, CustomTestStringConvertible {
    var html: String
    var paragraphs: [String]
    var testDescription: String { html }
  }

  private func read(_ html: String, language: LanguageTag? = nil, report: (Diagnostic) -> Void = { _ in }) throws
    -> Document
  {
    try read(Array(html.utf8), language: language, report: report)
  }

  private func read(_ bytes: [UInt8], language: LanguageTag? = nil, report: (Diagnostic) -> Void = { _ in }) throws
    -> Document
  {
    var source = ByteBufferSource(name: "a.html", bytes)
    return try HTMLDocumentReader().read(&source, language: language, report: report)
  }

  static let blocks = [
    Page(html: "<p>a<p>b<ul><li>c<li>d<ul><li>e</ul><li>f</ul>", paragraphs: ["a", "b", "c", "d", "e", "f"]),
    Page(
      html: "<table><tr><td>a<td>b<table><tr><td>c</table>d<tr><th>e</table>f",
      paragraphs: ["a", "b", "c", "d", "e", "f"]),
    Page(html: "un<div>deux<div>trois</div>quatre</div>cinq", paragraphs: ["un", "deux", "trois", "quatre", "cinq"]),
    Page(html: "<p>a<br>b <br> c<br><br>d<br/><br/><br/>e", paragraphs: ["a\nb\nc", "d", "e"]),
    Page(html: "<pre>\n  a\n\tb<br>c </pre><textarea>d\n e</textarea>", paragraphs: ["  a\n\tb\nc ", "d\n e"]),
    Page(
      html: "<dl><dt>a<dd>b</dl><select><option>c<option>d</select><button>e</button><label>f <input></label>g",
      paragraphs: ["a", "b", "c", "d", "e", "f", "g"]),
    Page(html: "<title>a</title><meta name=x><p>b", paragraphs: ["a", "b"]),
  ]

  static let text = [
    Page(html: "<p> a \n\t b  c </p>", paragraphs: ["a b c"]),
    Page(
      html: "<p>a<b> b </b>c<i>d</i> <u> e</u>", paragraphs: ["a <bold>b</bold> c<italic>d</italic> <ulined>e</ulined>"]
    ),
    Page(
      html: "<p><b>a</b><strong>b</strong><b>c <i>d</b>e</i>",
      paragraphs: ["<bold>a</bold><bold>b</bold><bold>c <italic>d</italic></bold>e"]),
    Page(
      html: "<p><a href=x>a</a><a href=y>b</a> x<sub>1</sub><span>y</span>",
      paragraphs: ["<link>a</link><link>b</link> x<sub>1</sub>y"]),
    Page(
      html: "<p><img src=x alt=X title=X> a <b><img></b>b<p><img>", paragraphs: ["<image/>a <bold><image/></bold>b"]),
    Page(
      html:
        "<p>a&eacute;&eacute b&copy2 &nbsp;&amp;amp; AT&T &lt;b&gt; &#8364;&#x20AC &#128;&#0;&#xD800; &gbreve;&Scedil; &xyz; &notit; a<b",
      paragraphs: ["aéé b©2 \u{A0}&amp; AT&T <b> €€ €\u{FFFD}\u{FFFD} ğŞ &xyz; ¬it; a"]),
    Page(html: "<p>漢<ruby>字<rp>(</rp><rt>ji</rt><rp>)</rp></ruby>a<wbr>b&shy;c", paragraphs: ["漢字ab\u{AD}c"]),
    Page(
      html: "<![if !IE]><p>a</p><![endif]><!--[if IE]><p>X</p><![endif]--><?php X ?><p>b<!-->c<!-- <b>X -->d",
      paragraphs: ["a", "bcd"]),
    Page(html: "<p>a<![CDATA[X]]>b", paragraphs: ["ab"]),
    Page(
      html:
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p/><p>a<![CDATA[ <b> & ]]]></p><script/><p>b</p></body></html>",
      paragraphs: ["a <b> & ]", "b"]),
  ]

  static let leftOut = [
    Page(
      html:
        "<script>'<p>X</p>'; a<b && c<![CDATA[</script><style>X<p></style><template><p>X</template><noscript>X</noscript><p>a",
      paragraphs: ["a"]),
    Page(
      html:
        "<p hidden>X<p style='color:red; Display : NONE'>X<div style=visibility:hidden><p>X</div><p aria-hidden=true>a<p translate=no>b",
      paragraphs: ["a", "b"]),
    Page(
      html: "<p>a<del>X</del><ins>b</ins><s>c</s><del><p>X</p></del><p>d",
      paragraphs: ["a<ulined>b</ulined><strike>c</strike>", "d"]),
    Page(
      html:
        "<p>a <svg><title>X</title><text>X</text></svg> <math><mi>X</mi></math> b<object>X</object><iframe>X</iframe>",
      paragraphs: ["a <image/> <x-formula/> b<image/>"]),
    Page(
      html:
        "<p>a<a href=#n role=doc-noteref><sup>1</sup></a>.<aside role=doc-footnote><p>b <a role=doc-backlink>X</a></aside><a class=sdfootnoteanc>X</a>c",
      paragraphs: ["a<fnote/>.", "b<x-backlink/>", "<fnote/>c"]),
  ]

  @Test(arguments: blocks + text + leftOut)
  func readsAsABrowserShows(page: Page) throws {
    let marked = try read(page.html).marked
    #expect(marked == page.paragraphs)
    // However the bytes come.
    var pieces = SlowSource(Array(page.html.utf8))
    let markedSlowly = try HTMLDocumentReader().read(&pieces).marked
    #expect(markedSlowly == page.paragraphs)
  }

  @Test func tellsWhatAParagraphIsAndWhereItStands() throws {
    let html =
      "<h1>a</h1>\n\n<p>\n b\n c</p><ul><li>d\n</ul><table><caption>e<tr><td>f<h2>g</h2></table>\n<blockquote>h</blockquote><div role=doc-endnotes><ol><li>i</ol></div>"
    let document = try read(html)
    #expect(
      document.paragraphs.map(\.kind) == [
        .heading, .body, .listItem, .tableCell, .tableCell, .heading, .body, .footnote,
      ])
    #expect(document.paragraphs.map(\.line) == [1, 4, 5, 6, 6, 6, 7, 7])
    #expect(document.paragraphs.last?.utf8Range == 16..<17)
  }

  @Test func codesHoldTheirTags() throws {
    let codes = try read("<p><a href=\"u?a=1&amp;b\">x</a><img>").paragraphs[0].segment.codes
    #expect(codes.map(\.content) == [[.native("<a href=\"u?a=1&b\">")], [.native("</a>")], [.native("<img>")]])
  }

  @Test(
    arguments: [
      ("<html lang=fr-CA>", "fr-CA"), ("<body lang=az>", "az"), ("<html xml:lang=\"de\">", "de"),
      ("<html lang=\"\">", nil), ("", nil),
    ] as [(String, String?)])
  func theLanguageIsThatOfThePage(start: String, language: String?) throws {
    #expect(try read(start + "<p>a").language == language.map { LanguageTag($0) })
    #expect(try read(start + "<p>a", language: "en").language == "en")
  }

  @Test func theBytesAreBelievedMoreThanWhatIsDeclared() throws {
    let page = { (charset: String, text: [UInt8]) in Array("<meta charset=\(charset)><p>".utf8) + text }
    #expect(try read(page("windows-1254", [0xE7, 0x61, 0x20, 0xFE, 0xF0])).marked == ["ça şğ"])
    #expect(try read(page("utf-8", Array("ça şğ".utf8))).marked == ["ça şğ"])
    #expect(try read(page("iso-8859-1", Array("ça şğ, été".utf8))).marked == ["ça şğ, été"])
    #expect(try read([0xFF, 0xFE] + "<p>ça".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }).marked == ["ça"])
  }

  @Test func whatIsLeftOutIsSaid() throws {
    var messages: [String] = []
    _ = try read("<p>a<del>b</del><svg></svg>") { messages.append($0.message) }
    #expect(messages == ["deleted texts were left out (1)", "drawings were left out, with the text in them (1)"])
  }

  @Test func aPageThatNestsTooDeepIsRefused() throws {
    let deep = try read(String(repeating: "<div>", count: 900) + "a")
    #expect(deep.marked == ["a"])
    #expect(throws: (any Error).self) { try read(String(repeating: "<div>", count: 100_000) + "a") }
  }

  @Test func nothingMakesItFail() throws {
    let page = Array(
      ("<!--[if x]>--><p class='a'>é&eacute;&#128<![CDATA[x]]><b>b<i>c</b>d</i><br><br/><script>x</script>"
        + "<table><td><select><option></table>&amp<pre>\n x</pre></p></z><img src=\"x").utf8)
    for length in 0...page.count {
      _ = try read(Array(page.prefix(length)))
      for byte in [0x00, 0x22, 0x3C, 0x3E, 0x26, 0xC3] as [UInt8] where length < page.count {
        var bytes = page
        bytes[length] = byte
        _ = try read(bytes)
      }
    }
  }
}

/// Bytes that come one by one.
private struct SlowSource: ByteSource {
  let name = "a.html"
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  mutating func read(upTo limit: Int) -> [UInt8] {
    guard limit > 0, let first = rest.popFirst() else { return [] }
    return [first]
  }
}
