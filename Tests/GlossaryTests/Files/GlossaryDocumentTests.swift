import BitextModel
import Glossary
import Testing

struct GlossaryDocumentTests {
  private static let text = """
    # Our names.

    # id\ttype\tlang\tstatus\tform\tsource\tnote
    baku\tcity\taz\tpreferred\tBakı\t\t
    # The French say Bakou.
    baku\tcity\tfr\tpreferred\tBakou\t\t
    # The end.

    """

  @Test func `what is not changed comes back as it was`() throws {
    var sink = ByteBuffer()
    try GlossaryDocument(Array(Self.text.utf8), file: "a.tsv").write(to: &sink)
    #expect(sink.text == Self.text)
  }

  @Test func `a comment goes with its row, and stays where the row is gone`() throws {
    var document = try GlossaryDocument(Array(Self.text.utf8), file: "a.tsv")
    document.termBase.merge(Concept(id: "aaa", type: .term, terms: [Term("x", language: "fr")]))
    document.termBase.merge(Concept(id: "baku", type: .city, terms: [Term("Baku", language: "en")]))
    var sink = ByteBuffer()
    try document.write(to: &sink)
    #expect(
      sink.text == """
        # Our names.

        # id\ttype\tlang\tstatus\tform\tsource\tnote
        aaa\tterm\tfr\tpreferred\tx\t\t
        baku\tcity\taz\tpreferred\tBakı\t\t
        baku\tcity\ten\tpreferred\tBaku\t\t
        # The French say Bakou.
        baku\tcity\tfr\tpreferred\tBakou\t\t
        # The end.

        """)
    document.termBase = TermBase()
    var empty = ByteBuffer()
    try document.write(to: &empty)
    #expect(empty.text.contains("# The French say Bakou.\n# The end.\n"))
  }

  @Test func `a new file has a line that names the columns`() throws {
    var sink = ByteBuffer()
    try GlossaryDocument().write(to: &sink)
    #expect(sink.text == "# id\ttype\tlang\tstatus\tform\tsource\tnote\n")
  }
}
