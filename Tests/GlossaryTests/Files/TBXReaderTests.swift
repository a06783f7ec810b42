import BitextModel
import Glossary
import Testing
import XMLStream

struct TBXReaderTests {
  private struct Read {
    var termBase: TermBase
    var said: [Diagnostic]
    var count: Int
  }

  private func read(_ bytes: [UInt8]) throws -> Read {
    var source = ByteBufferSource(name: "a.tbx", bytes)
    var intake = GlossaryIntake()
    var said: [Diagnostic] = []
    var count = 0
    try TBXReader().read(&source, report: { said.append($0) }) {
      count += 1
      said += intake.add($0)
    }
    return Read(termBase: intake.termBase, said: said, count: count)
  }

  private func read(_ text: String) throws -> Read { try read(Array(text.utf8)) }

  private static func martif(_ body: String, before: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    \(before)<martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>
    <text><body>\(body)</body></text></martif>
    """
  }

  private static func entry(_ id: String, _ form: String, _ more: String = "") -> String {
    "\n<termEntry id=\"\(id)\"><langSet xml:lang=\"fr\"><tig><term>\(form)</term>\(more)</tig></langSet></termEntry>"
  }

  @Test func `version 2 has entries with ntig or tig, and statements at every level`() throws {
    let read = try read(
      Self.martif(
        """
        <termEntry id="baku">
          <descrip type="subjectField">city</descrip>
          <descripGrp><descrip type="definition">capital
             of Azerbaijan</descrip><admin type="source">atlas</admin></descripGrp>
          <langSet xml:lang="fr_FR">
            <note>French</note>
            <ntig><termGrp><term>Bakou</term><termNote type="administrativeStatus">PREFERREDTERM-ADMN-STS</termNote>
              <termNote type="partOfSpeech">properNoun</termNote></termGrp><admin type="source">AZERTAC</admin></ntig>
            <tig><term>Bacou</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></tig>
          </langSet>
          <langSet lang="az"><tig><term>Bakı</term></tig>
            <transacGrp><transac type="transactionType">origination</transac><date>2020-01-01</date></transacGrp></langSet>
        </termEntry>
        """))
    #expect(
      read.termBase.concepts == [
        Concept(
          id: "baku", type: .city,
          terms: [
            Term(
              "Bakou", language: "fr-FR", status: .preferred, source: "AZERTAC",
              note: "partOfSpeech: properNoun; French; definition: capital of Azerbaijan; source: atlas"),
            Term(
              "Bacou", language: "fr-FR", status: .deprecated, note: "administrativeStatus: supersededTerm-admn-sts"),
            Term("Bakı", language: "az"),
          ])
      ])
    #expect(read.said.map(\.message) == ["elements transacGrp were left out (1); a glossary has no place for them"])
  }

  @Test(arguments: [
    (
      "dca", "<descrip type=\"subjectField\">city</descrip>",
      "<termNote type=\"administrativeStatus\">admittedTerm-admn-sts</termNote><admin type=\"source\">s</admin>"
    ),
    (
      "dct", "<min:subjectField>city</min:subjectField>",
      "<min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus><basic:source>s</basic:source>"
    ),
  ])
  func `version 3 has categories as attributes or as elements`(_ style: String, _ concept: String, _ term: String)
    throws
  {
    let read = try read(
      """
      <tbx style="\(style)" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
        xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
      <tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>
      <conceptEntry id="k">\(concept)<langSec xml:lang="fr"><termSec><term>Bakou</term>\(term)<note>n</note></termSec></langSec></conceptEntry>
      </body></text></tbx>
      """)
    #expect(
      read.termBase.concepts == [
        Concept(
          id: "k", type: .city, terms: [Term("Bakou", language: "fr", status: .admitted, source: "s", note: "n")])
      ])
    #expect(read.said == [])
  }

  @Test(arguments: [
    ("preferredTerm-admn-sts", TermStatus.preferred), ("Preferred", .preferred),
    ("standardizedTerm-admn-sts", .preferred),
    ("admittedTerm-admn-sts", .admitted), ("legalTerm", .admitted), ("deprecatedTerm-admn-sts", .deprecated),
    ("SUPERSEDEDTERM", .deprecated), ("notRecommended", .deprecated), ("forbidden", .deprecated),
  ])
  func `statuses are read in any of their spellings`(_ word: String, _ status: TermStatus) throws {
    let note = "<termNote type=\"administrativeStatus\">\(word)</termNote>"
    #expect(try read(Self.martif(Self.entry("a", "x", note))).termBase["a"]?.terms.first?.status == status)
  }

  @Test func `a word that is no status is kept in the note`() throws {
    let note = "<termNote type=\"administrativeStatus\">under review</termNote>"
    let term = try read(Self.martif(Self.entry("a", "x", note))).termBase["a"]?.terms.first
    #expect(term == Term("x", language: "fr", status: .preferred, note: "administrativeStatus: under review"))
  }

  @Test func `UTF-16 and encodings from before Unicode are decoded`() throws {
    let text = Self.martif(Self.entry("a", "Été"))
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in text.replacing("UTF-8", with: "UTF-16").utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try read(wide).termBase["a"]?.terms.map(\.form) == ["Été"])
    let latin = text.replacing("UTF-8", with: "ISO-8859-1").unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(try read(latin).termBase["a"]?.terms.map(\.form) == ["Été"])
  }

  struct Damage: Sendable, CustomTestStringConvertible {
    let name: String
    let body: String
    let ids: [String]
    var testDescription: String { name }
  }

  @Test(arguments: [
    Damage(name: "raw &", body: entry("a", "x") + entry("b", "P & G") + entry("c", "z"), ids: ["a", "b", "c"]),
    Damage(
      name: "entity of HTML", body: entry("a", "x") + entry("b", "P&nbsp;G") + entry("c", "z"), ids: ["a", "b", "c"]),
    Damage(name: "control character", body: entry("a", "x\u{7}") + entry("b", "y"), ids: ["a", "b"]),
    Damage(
      name: "element not closed",
      body: entry("a", "x") + entry("b", "y").replacing("</tig>", with: "") + entry("c", "z"), ids: ["a", "b", "c"]),
  ])
  func `damage is repaired, with its line, and costs no other concept`(_ damage: Damage) throws {
    let read = try read(Self.martif(damage.body))
    #expect(read.termBase.concepts.map(\.id) == damage.ids)
    #expect(read.count == damage.ids.count)
    #expect(read.said.contains { $0.severity == .repair && $0.location?.line != nil })
  }

  @Test(arguments: [0.3, 0.5, 0.7, 0.95])
  func `a file that is cut off gives what is complete`(_ share: Double) throws {
    let whole = Self.martif((0..<40).map { Self.entry("c\($0)", "forme \($0)") }.joined())
    let cut = String(decoding: Array(whole.utf8.prefix(Int(Double(whole.utf8.count) * share))), as: UTF8.self)
    let complete = cut.components("</termEntry>") - 1
    let read = try read(cut)
    #expect(complete > 0)
    #expect(read.termBase.concepts.count >= complete)
    #expect(read.termBase.concepts.prefix(complete).map(\.id) == (0..<complete).map { "c\($0)" })
    #expect(read.said.contains { $0.message.contains("cut off") })
  }

  @Test(arguments: [
    "<!DOCTYPE martif [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n", "<!DOCTYPE martif [<!ENTITY x \"a\">]>\n",
  ])
  func `a file that uses an entity which it declares is refused`(_ type: String) {
    #expect(throws: XMLStreamError.self) { try read(Self.martif(Self.entry("a", "&x;"), before: type)) }
  }

  @Test func `a document type is no fault, and nothing is loaded`() throws {
    let type = "<!DOCTYPE martif SYSTEM \"TBXcoreStructV02.dtd\">\n"
    #expect(try read(Self.martif(Self.entry("a", "x"), before: type)).termBase.concepts.count == 1)
  }

  @Test(arguments: ["<html/>", "<tmx version=\"1.4\"><header/></tmx>"])
  func `other XML is refused by its root`(_ text: String) {
    #expect(throws: GlossaryError.self) { try read(text) }
  }

  @Test func `an empty term and a missing language cost their form only`() throws {
    let read = try read(
      Self.martif(
        "<termEntry id=\"a\"><langSet xml:lang=\"fr\"><tig><term> </term></tig><tig><term>x</term></tig></langSet>"
          + "<langSet><tig><term>y</term></tig></langSet></termEntry>"))
    #expect(read.termBase["a"]?.terms.map(\.form) == ["x"])
    #expect(read.said.map(\.severity) == [.rejection, .rejection])
  }

  @Test func `a term beyond all bounds is cut and that is said`() throws {
    let read = try read(Self.martif(Self.entry("a", String(repeating: "x", count: 100_000))))
    #expect(read.termBase["a"]?.terms.first?.form.utf8.count == 65_536)
    #expect(read.said.map(\.severity) == [.repair])
  }
}

extension String {
  /// How many pieces a text makes between separators.
  fileprivate func components(_ separator: String) -> Int {
    split(separator: separator, omittingEmptySubsequences: false).count
  }
}
