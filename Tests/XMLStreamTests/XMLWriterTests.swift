import BitextModel
import Testing
import XMLStream

struct XMLWriterTests {
  private func written(_ body: (inout XMLWriter<ByteBuffer>) throws -> Void) throws -> (text: String, replaced: Int) {
    var writer = XMLWriter(ByteBuffer())
    try body(&writer)
    try writer.finish()
    return (writer.sink.text, writer.replacedCharacterCount)
  }

  @Test func writesElementsAndAttributes() throws {
    let result = try written { xml in
      try xml.declaration()
      try xml.documentType("a", system: "a.dtd")
      try xml.start("a")
      xml.attribute("id", "1")
      xml.attribute("none", nil)
      xml.newLine()
      try xml.start("b")
      try xml.end()
      try xml.text("x")
    }
    #expect(
      result.text
        == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE a SYSTEM \"a.dtd\">\n<a id=\"1\">\n  <b/>x</a>\n")
  }

  struct Escape: Sendable {
    var text: String
    var inText: String
    var inAttribute: String
    var replaced = 0
  }

  @Test(arguments: [
    Escape(text: "a<b>&\"'", inText: "a&lt;b&gt;&amp;\"'", inAttribute: "a&lt;b&gt;&amp;&quot;'"),
    Escape(text: "]]>", inText: "]]&gt;", inAttribute: "]]&gt;"),
    Escape(text: "a\tb\nc\rd", inText: "a\tb\nc&#13;d", inAttribute: "a&#9;b&#10;c&#13;d"),
    Escape(
      text: "\u{0}\u{B}\u{1F}", inText: "\u{FFFD}\u{FFFD}\u{FFFD}", inAttribute: "\u{FFFD}\u{FFFD}\u{FFFD}", replaced: 3
    ),
    Escape(text: "\u{FFFE}\u{FFFF}", inText: "\u{FFFD}\u{FFFD}", inAttribute: "\u{FFFD}\u{FFFD}", replaced: 2),
    Escape(
      text: "\u{FFFD}\u{FEFF}\u{FF01}\u{85}", inText: "\u{FFFD}\u{FEFF}\u{FF01}\u{85}",
      inAttribute: "\u{FFFD}\u{FEFF}\u{FF01}\u{85}"),
    Escape(text: "Bakı 🇦🇿 ə", inText: "Bakı 🇦🇿 ə", inAttribute: "Bakı 🇦🇿 ə"),
  ])
  func escapesAndReplaces(escape: Escape) throws {
    let text = try written {
      try $0.start("a")
      try $0.text(escape.text)
    }
    #expect(text.text == "<a>\(escape.inText)</a>\n")
    #expect(text.replaced == escape.replaced)
    let attribute = try written {
      try $0.start("a")
      $0.attribute("id", escape.text)
    }
    #expect(attribute.text == "<a id=\"\(escape.inAttribute)\"/>\n")
    #expect(attribute.replaced == escape.replaced)
  }

  @Test(arguments: [" lead", "trail ", "\n\n", "a\r\nb", "tab\there", "]]>", "&amp;", "", "\u{2028}\u{85}"])
  func theReaderGetsBackWhatWasWritten(text: String) throws {
    let result = try written {
      try $0.start("a")
      $0.attribute("id", text)
      try $0.text(text)
    }
    let events = try EventLog.events(of: result.text)
    #expect(
      events == ["<a#0 id#3=\(text)>@\(1)", text, "</0>"].filter { !$0.isEmpty }
        || events.count == 3 && text.contains("\n"))
    #expect(events.first?.contains("id#3=\(text)>") == true)
    #expect(text.isEmpty || events.contains(text))
  }
}
