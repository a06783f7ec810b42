import BitextModel
import Glossary
import Testing

struct GlossaryWriterTests {
  @Test func `rows are sorted by id, language, status and form`() throws {
    let terms = [
      Term("Bakı", language: "az"), Term("Baku", language: "fr", status: .deprecated),
      Term("Bakou", language: "fr"), Term("Bacou", language: "fr", status: .admitted, source: "x", note: "y"),
    ]
    var sink = ByteBuffer()
    try GlossaryWriter.write(
      termBase([("baku", .city, terms), ("aa", .term, [Term("a\tb", language: "fr")])]), comment: ["Cities."], to: &sink
    )
    #expect(
      sink.text == """
        # Cities.
        # id\ttype\tlang\tstatus\tform\tsource\tnote
        aa\tterm\tfr\tpreferred\ta b\t\t
        baku\tcity\taz\tpreferred\tBakı\t\t
        baku\tcity\tfr\tpreferred\tBakou\t\t
        baku\tcity\tfr\tadmitted\tBacou\tx\ty
        baku\tcity\tfr\tdeprecated\tBaku\t\t

        """)
  }

  @Test(arguments: BuiltIn.files)
  func `what is written reads back as the same concepts, and is written the same again`(_ file: String) throws {
    let known = try BuiltIn.reading(file).termBase
    var first = ByteBuffer()
    try GlossaryWriter.write(known, to: &first)
    let again = try GlossaryReader.read(first.bytes, file: file)
    #expect(again.diagnostics.isEmpty)
    #expect(again.termBase == known)
    var second = ByteBuffer()
    try GlossaryWriter.write(again.termBase, to: &second)
    #expect(first.bytes == second.bytes)
  }
}
