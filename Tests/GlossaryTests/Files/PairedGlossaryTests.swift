import BitextModel
import Glossary
import Testing

/// Glossaries of two languages: OmegaT's and UTX.
struct PairedGlossaryTests {
  private func omegat(_ text: String) throws -> (TermBase, [GlossaryFault], [Diagnostic]) {
    let (entries, faults) = try OmegaTGlossaryReader(from: "fr", to: "az").read(Array(text.utf8), file: "a.txt")
    return settle(entries, faults)
  }

  private func utx(_ text: String) throws -> (TermBase, [GlossaryFault], [Diagnostic]) {
    let (entries, faults) = try UTXGlossaryReader.read(Array(text.utf8), file: "a.utx")
    return settle(entries, faults)
  }

  private func settle(_ entries: [GlossaryEntry], _ faults: [GlossaryFault]) -> (
    TermBase, [GlossaryFault], [Diagnostic]
  ) {
    var intake = GlossaryIntake()
    let said = entries.flatMap { intake.add($0) }
    return (intake.termBase, faults, said)
  }

  @Test func `OmegaT's lines with one source and comment are one concept`() throws {
    let (termBase, faults, said) = try omegat(
      "# c\nBakou\tBakı\tcity; capital\nBakou\tBaku\tcity; capital\nGandja\tGəncə\n")
    #expect(faults == [] && said == [])
    #expect(
      termBase.inOrder == [
        Concept(
          id: "bakou", type: .city,
          terms: [
            Term("Bakı", language: "az"), Term("Baku", language: "az", status: .admitted),
            Term("Bakou", language: "fr", note: "capital"),
          ]),
        Concept(id: "gandja", type: .term, terms: [Term("Gəncə", language: "az"), Term("Gandja", language: "fr")]),
      ])
  }

  @Test func `a homograph with another comment is another concept`() throws {
    let (termBase, _, _) = try omegat("banque\tbank\targent\nbanque\tkənar\trive\n")
    #expect(termBase.concepts.map(\.id) == ["banque", "banque-2"])
  }

  @Test func `a line that comes twice is told`() throws {
    let (termBase, _, said) = try omegat("a\tb\na\tb\n")
    #expect(termBase.concepts.count == 1)
    #expect(said.map(\.severity) == [.remark])
  }

  @Test(arguments: [
    ("x y", GlossaryFault.Kind.columns), ("\tBakı", .form), ("Bakou\t", .form), ("Ba\u{7}kou\tBakı", .control),
  ])
  func `a bad line of OmegaT is left out with its line`(_ line: String, _ kind: GlossaryFault.Kind) throws {
    let (termBase, faults, _) = try omegat("a\tb\n\(line)\nc\td\n")
    #expect(termBase.concepts.map(\.id) == ["a", "c"])
    #expect(faults.map(\.kind) == [kind])
    #expect(faults.first?.location?.line == 2)
    #expect(faults.first?.isRejection == true)
  }

  @Test func `a file without one good line is refused with the first line's reason`() {
    #expect(throws: GlossaryError.self) { try omegat("Bakou Bakı\n") }
    #expect(throws: GlossaryError.self) { try omegat("a\tb\0\n") }
  }

  @Test func `UTX has statuses, ids and comments`() throws {
    let (termBase, faults, said) = try utx(
      """
      #UTX 1.11; en-US/az; 2020-01-01T00:00:00; copyright: x; license: CC0
      #description: x
      #src\ttgt\tsrc:pos\tterm status\tsrc:comment\tx:customer\tconcept ID
      Baku\tBakı\tnoun\tapproved\tcapital\t-\tC1
      Baku\tBaku\tnoun\tforbidden\tcapital\t\tC1
      Baku city\tBakı\tnoun\tapproved\t\t\tC1
      Ganja\tGəncə\tproperNoun\tnon-standard\t\tACME\tC2

      """)
    #expect(faults == [] && said == [])
    #expect(
      termBase.inOrder == [
        Concept(
          id: "C1", type: .term,
          terms: [
            Term("Bakı", language: "az"), Term("Baku", language: "az", status: .deprecated),
            Term("Baku", language: "en-US", note: "capital"), Term("Baku city", language: "en-US", status: .admitted),
          ]),
        Concept(
          id: "C2", type: .term,
          terms: [
            Term("Gəncə", language: "az", status: .deprecated, note: "term status: non-standard; x:customer: ACME"),
            Term("Ganja", language: "en-US"),
          ]),
      ])
  }

  @Test func `UTX without languages is refused`() {
    #expect(throws: GlossaryError.languagesMissing(BitextModel.SourceLocation(file: "a.utx", line: 1))) {
      try utx("#UTX 1.11; 2020\n#src\ttgt\na\tb\n")
    }
  }

  @Test func `UTX is written with the status of the target`() throws {
    let glossary = termBase([
      (
        "baku", .city,
        [
          Term("Bakou", language: "fr"), Term("Ville de Bakou", language: "fr", status: .admitted),
          Term("Bacou", language: "fr", status: .deprecated), Term("Bakı", language: "az"),
          Term("Bakı şəhəri", language: "az", status: .admitted), Term("Baku", language: "az", status: .deprecated),
        ]
      )
    ])
    var sink = ByteBuffer()
    try UTXGlossary.write(glossary, from: "fr", to: "az", to: &sink)
    #expect(
      sink.text == """
        #UTX 1.11; fr/az; copyright: not stated; license: not stated
        #src\ttgt\tsrc:pos\tterm status\tconcept ID
        Bakou\tBaku\tnoun\tforbidden\tbaku
        Bakou\tBakı\tnoun\tapproved\tbaku
        Bakou\tBakı şəhəri\tnoun\tprovisional\tbaku
        Ville de Bakou\tBakı\tnoun\tapproved\tbaku

        """)
    let (read, _, _) = try utx(sink.text)
    #expect(read["baku"]?.terms(in: "az") == glossary["baku"]?.terms(in: "az"))
  }

  @Test(arguments: ["#UTX 1.11; fr/az;\n#src\ttgt\n", ""])
  func `a row of 50,000 targets takes no longer than its length`(_ head: String) throws {
    let rows = (0..<50_000).map { "a\tt\($0)\n" }.joined()
    let (termBase, _, _) = try head.isEmpty ? omegat(rows) : utx(head + rows)
    #expect(termBase.concepts.map(\.terms.count) == [50_001])
  }
}
