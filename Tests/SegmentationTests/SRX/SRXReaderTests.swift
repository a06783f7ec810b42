import BitextModel
import Foundation
import Segmentation
import Testing

struct SRXReaderTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let file: String
    /// What the message must hold.
    let problem: String
    let line: Int?

    init(_ name: String, _ file: String, _ problem: String, line: Int?) {
      testDescription = name
      self.file = file
      self.problem = problem
      self.line = line
    }
  }

  @Test(arguments: [
    Fault("another root", "<a/>", "not SRX", line: 1),
    Fault("a rule outside", "<srx><body>\n<rule/></body></srx>", "outside", line: 2),
    Fault(
      "a break that is neither", SRXFile.rules("<rule break=\"maybe\"/>"), "maybe", line: 4),
    Fault(
      "rules without name", "<srx><body><languagerules>\n\n<languagerule/></languagerules></body></srx>",
      "languagerulename", line: 3),
    Fault(
      "a map to nowhere", SRXFile.file(lists: [("a", "")], maps: [("fr", "a"), ("az", "b")]), "“b”", line: 8),
    Fault("no maps", SRXFile.file(lists: [("a", "")], maps: []), "no language maps", line: nil),
  ])
  func aFaultIsNamedWithItsLine(_ fault: Fault) throws {
    let error = #expect(throws: SegmentationError.self) { try SRXFile.document(fault.file) }
    #expect(error?.problem.contains(fault.problem) == true, "\(error?.problem ?? "")")
    #expect(error?.location?.line == fault.line)
    #expect(error?.location?.file == "r.srx")
    #expect(error?.category == .badData)
  }

  @Test(arguments: [
    ("(", "x", "beforebreak"), ("x", "[a", "afterbreak"), ("\\p{Nonsense}", "", "beforebreak"),
    ("a{2,1}", "", "beforebreak"),
    ("(?&lt;=a+)b", "", "beforebreak"), ("\\", "", "beforebreak"),
  ])
  func aPatternThatIsNoneIsNamedWithItsRule(_ before: String, _ after: String, _ name: String) throws {
    let error = #expect(throws: SegmentationError.self) {
      try SRXFile.segmenter(SRXFile.rules("\n\n" + SRXFile.rule(true, before, after)), reading: .java)
    }
    #expect(error?.location == BitextModel.SourceLocation(file: "r.srx", line: 6))
    #expect(error?.problem.contains(name) == true)
  }

  @Test func aLanguageWithoutAMapIsSaid() throws {
    let file = SRXFile.file(lists: [("a", "")], maps: [("de.*", "a")])
    let error = #expect(throws: SegmentationError.self) { try SRXFile.segmenter(file, language: "fr") }
    #expect(error?.problem.contains("fr") == true)
  }

  @Test(arguments: ["", "<srx", "<srx><body>", "plain text", "<srx>&bomb;</srx>"])
  func whatIsNoXMLIsRefused(_ text: String) {
    #expect(throws: (any Error).self) { try SRXFile.document(text) }
  }

  @Test func whatOkapiAddsIsReadOrSaid() throws {
    let text = SRXFile.rules(
      "<rule break=\"yes\" okpsrx:active=\"no\"><beforebreak>a</beforebreak></rule>"
        + "<rule><beforebreak>b</beforebreak></rule>",
      header: """
        <header xmlns:okpsrx="http://okapi.sf.net/srx-extensions"><okpsrx:options useIcu4JBreakRules="yes"/>\
        <okpsrx:rangeRule>x</okpsrx:rangeRule></header>
        """
    ).replacing("<languagerules>", with: "<languagerules xmlns:okpsrx=\"http://okapi.sf.net/srx-extensions\">")
    var remarks: [Diagnostic] = []
    let document = try SRXFile.document(text) { remarks.append($0) }
    #expect(document.languageRules.first?.rules.map(\.before) == ["b"])
    #expect(document.languageRules.first?.rules.first?.isBreak == true)
    #expect(document.isOkapi)
    #expect(remarks.count == 2)
  }
}
