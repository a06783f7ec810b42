import BitextModel
import Interchange
import TestSupport
import Testing

struct PORewriterTests {
  private func rewrite(
    _ bytes: [UInt8], _ change: (TranslationUnit) -> TargetChange? = { _ in nil }
  ) throws -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    var source = ByteBufferSource(name: "test", bytes)
    var sink = ByteBuffer()
    var diagnostics: [Diagnostic] = []
    try PORewriter(languages: ["en", "fr"]).rewrite(
      &source, to: &sink, report: { diagnostics.append($0) }, change: change)
    return (sink.bytes, diagnostics)
  }

  private static let file = """
    msgid ""
    msgstr "Content-Type: text/plain; charset=UTF-8\\n"

    #: a.c:1
    #,fuzzy,  c-format
    msgid   "one"
      msgstr "un"
    # odd
    msgctxt "k"
    msgid "two" msgstr "deux"
    nonsense

    #  x
    msgid "%d"
    msgid_plural "%d s"
    msgstr[0] ""
    msgstr[1] "b"
    "c"
    #~ msgid "gone"
    #~ msgstr "parti"
    """

  @Test(arguments: ["\n", "\r\n"], ["", "\n", "\n\n\n"])
  func whatIsNotChangedStaysByteForByte(lineEnd: String, end: String) throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array((Self.file + end).replacing("\n", with: lineEnd).utf8)
    #expect(try rewrite(bytes).bytes == bytes)
  }

  @Test(arguments: ["\n", "\r\n"], ["", "\n"])
  func onlyTheTranslationChanges(lineEnd: String, end: String) throws {
    func file(_ text: String) -> [UInt8] { Array((text + end).replacing("\n", with: lineEnd).utf8) }
    let result = try rewrite(file(Self.file)) { unit in
      switch unit.variants[0].segment.text {
      case "one": TargetChange(target: "l’un", state: "translated")
      case "%d": TargetChange(target: "%d\n\"x\"")
      case "%d s": TargetChange(target: "", state: "fuzzy")
      case "gone": TargetChange(target: "loin")
      default: nil
      }
    }
    let wanted = Self.file.replacing("#,fuzzy,  c-format", with: "#, c-format")
      .replacing("  msgstr \"un\"", with: "msgstr \"l’un\"")
      .replacing("msgstr[0] \"\"", with: "msgstr[0] \"\"\n\"%d\\n\"\n\"\\\"x\\\"\"")
      .replacing("msgstr[1] \"b\"\n\"c\"", with: "msgstr[1] \"\"")
      .replacing("msgid \"%d\"", with: "#, fuzzy\nmsgid \"%d\"").replacing("\"parti\"", with: "\"loin\"")
    #expect(String(decoding: result.bytes, as: UTF8.self) == String(decoding: file(wanted), as: UTF8.self))
    #expect(result.diagnostics.isEmpty)
  }

  @Test func whatCannotBeChangedIsSaid() throws {
    let bytes = Array("msgid \"a\" msgstr \"b\"\nmsgid \"c\"\nmsgstr \"d\"\n".utf8)
    let result = try rewrite(bytes) { _ in TargetChange(target: Segment("é", codes: [InlineCode(.placeholder, at: 0)]))
    }
    #expect(String(decoding: result.bytes, as: UTF8.self) == "msgid \"a\" msgstr \"b\"\nmsgid \"c\"\nmsgstr \"é\"\n")
    #expect(result.diagnostics.map(\.severity) == [.rejection, .repair])
    #expect(result.diagnostics.map(\.location?.line) == [1, 3])
  }

  @Test func theEncodingOfTheFileStays() throws {
    let head = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-2\\n\"\n\nmsgid \"a\"\nmsgstr \""
    let result = try rewrite(Array(head.utf8) + [0xB1, 0x22, 0x0A] + Array("msgid \"b\"\nmsgstr \"\"\n".utf8)) { unit in
      TargetChange(target: unit.variants[0].segment.text == "a" ? "ćą" : "日", state: nil)
    }
    #expect(result.bytes == Array(head.utf8) + [0xE6, 0xB1, 0x22, 0x0A] + Array("msgid \"b\"\nmsgstr \"\"\n".utf8))
    #expect(
      result.diagnostics.map(\.message) == [
        "the translation was not changed: the encoding of the file has no character U+65E5"
      ])
  }

  @Test func anyChangeOfAnyFileIsReadBack() throws {
    for seed in 0..<100 {
      var generator = UnitGenerator(seed: UInt64(seed))
      var writer = POWriter(to: ByteBuffer())
      for number in 0..<6 {
        try writer.write(
          TranslationUnit(variants: [
            TranslationVariant("en", Segment(generator.text(20) + "\(number)")),
            TranslationVariant("fr", Segment(generator.text(20) + "!")),
          ]))
      }
      try writer.finish()
      let bytes = writer.sink.bytes
      #expect(try rewrite(bytes).bytes == bytes)
      var changed = generator
      let result = try rewrite(bytes) { _ in TargetChange(target: Segment(changed.text(90) + ".")) }
      var source = ByteBufferSource(result.bytes)
      let texts = try POReader().units(of: &source).map { $0.variants[1].segment.text }
      #expect(texts == texts.map { _ in generator.text(90) + "." })
    }
  }
}
