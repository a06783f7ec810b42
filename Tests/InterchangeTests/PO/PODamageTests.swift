import BitextModel
import Interchange
import Testing

struct PODamageTests {
  private static let file = Array(
    """
    #~| msgid "x"
    msgid ""
    msgstr "Language: fr\\nContent-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=n%10;\\n"

    #. é
    #: a:1 \u{2068}b c\u{2069}
    #, fuzzy
    #| msgid "old"
    msgctxt "k\\303"
    msgid "one"
    msgid_plural "\\x41"
    msgstr[0] "un"
    msgstr[1] "\\"deux\\\\"
    #~ msgid "gone"
    #~ msgstr "parti"

    """.utf8)

  private func run(_ bytes: [UInt8]) throws {
    var source = ByteBufferSource(bytes)
    _ = try? POReader(BilingualReading(obsolete: .asUnits), languages: ["en", "fr"]).units(of: &source)
    var again = ByteBufferSource(bytes)
    var sink = ByteBuffer()
    do {
      try PORewriter(languages: ["en", "fr"]).rewrite(&again, to: &sink) { _ in nil }
      #expect(sink.bytes == bytes)
    } catch is InterchangeError {
    }
  }

  @Test func aFileThatIsCutAnywhereIsReadOrRefused() throws {
    for length in 0...Self.file.count { try run(Array(Self.file.prefix(length))) }
  }

  @Test(arguments: [0x00, 0x0A, 0x0D, 0x22, 0x5B, 0x5C, 0x80, 0xFF] as [UInt8])
  func anyByteAnywhereIsReadOrRefused(byte: UInt8) throws {
    for place in Self.file.indices {
      var bytes = Self.file
      bytes[place] = byte
      try run(bytes)
    }
  }
}
