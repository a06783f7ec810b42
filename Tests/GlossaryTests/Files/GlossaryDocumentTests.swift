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

  private func written(_ text: String, _ change: (inout TermBase) -> Void = { _ in }) throws -> String {
    var document = try GlossaryDocument(Array(text.utf8), file: "a.tsv")
    change(&document.termBase)
    var sink = ByteBuffer()
    try document.write(to: &sink)
    return sink.text
  }

  private static let sorted = "a\tterm\tfr\tpreferred\ta\t\t\n# c\nc\tterm\tfr\tpreferred\tc\t\t\n"
  private static let unsorted =
    "# Cities\nc\tterm\tfr\tpreferred\tc\n# People\n\na\tterm\tfr\tpreferred\ta\t\t\nc\tterm\tde\tpreferred\t c \n# end\n"

  @Test(arguments: [sorted, unsorted, "\u{FEFF}" + sorted, "\u{FEFF}" + unsorted], ["\n", "\r\n", "\r"])
  func `the mark, the line ends and the order stay`(_ text: String, _ end: String) throws {
    let file = text.replacing("\n", with: end)
    #expect(try written(file) == file)
    #expect(try written(String(file.dropLast())) == String(file.dropLast()))
    let new = "c\tterm\taz\tpreferred\tş\t\t"
    let changed = try written(file) { $0.merge(Concept(id: "c", type: .term, terms: [Term("ş", language: "az")])) }
    #expect(changed.replacing(new + end, with: "") == file)
    #expect(changed.contains(new + end))
    let last = try written(String(file.dropLast())) {
      $0.merge(Concept(id: "z", type: .term, terms: [Term("z", language: "az")]))
    }
    #expect(last.contains(end + "z\tterm\taz\tpreferred\tz\t\t"))
  }

  @Test func `in a file without order a form comes behind its concept, and a new concept to the end`() throws {
    let changed = try written(Self.unsorted) {
      $0.merge(Concept(id: "a", type: .term, terms: [Term("x", language: "az"), Term("b", language: "fr")]))
      $0.merge(Concept(id: "b", type: .term, terms: [Term("y", language: "az")]))
    }
    #expect(
      changed
        == "# Cities\nc\tterm\tfr\tpreferred\tc\n# People\n\na\tterm\tfr\tadmitted\ta\t\t\n"
        + "a\tterm\taz\tpreferred\tx\t\t\na\tterm\tfr\tpreferred\tb\t\t\nc\tterm\tde\tpreferred\t c \n"
        + "b\tterm\taz\tpreferred\ty\t\t\n# end\n")
  }

  @Test func `what was put right in reading is written as it is meant`() throws {
    let text = "a\tterm\tfr\tpreferred\ta\t\t\na\tterm\tfr\tpreferred\tb\t\t\n"
    #expect(try written(text) == "a\tterm\tfr\tpreferred\ta\t\t\na\tterm\tfr\tadmitted\tb\t\t\n")
  }

  @Test(arguments: ["", "# id\ttype\tlang\tstatus\tform\n", "id\ttype\tlang\tstatus\tform\n"])
  func `a wrong row is no head, wherever it stands`(_ head: String) throws {
    let text = head + "# ours\nwrong\nb\ttown\tfr\tpreferred\tb\na\tterm\tfr\tpreferred\ta\nc\tterm\tfr\n# end\n"
    #expect(try written(text) == head + "# ours\na\tterm\tfr\tpreferred\ta\n# end\n")
    var other = GlossaryDocument()
    _ = other.takeComments(of: try GlossaryDocument(Array(text.utf8), file: "a.tsv"), file: "a.tsv")
    var sink = ByteBuffer()
    try other.write(to: &sink)
    #expect(!sink.text.contains("wrong") && !sink.text.contains("town"))
  }
}
