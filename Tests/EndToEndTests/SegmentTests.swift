import Foundation
import TestSupport
import Testing

/// `segment`, through the program.
struct SegmentTests {
  private func lines(_ arguments: [String], _ input: String) throws -> [String] {
    let outcome = try Program().run(["segment"] + arguments, input: Data(input.utf8))
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.lines
  }

  @Test func exportedRulesCutTheArticleAsTheProgramDoes() throws {
    let folder = try TemporaryFolder()
    let program = try Program()
    let rules = folder.path("ours.srx")
    #expect(try program.run(["segment", "--export-srx", "--language", "fr", "-o", rules]).status == 0)
    let article = "Examples/azertac-2022-12-15.fr.txt"
    let own = try program.run(["segment", article])
    let others = try program.run(["segment", "--rules", rules, article])
    #expect(own.lines.count == 9)
    #expect(others.lines == own.lines)
    #expect(
      try program.run(["segment", "--export-srx", "--language", "fr"]).output
        == String(contentsOfFile: rules, encoding: .utf8))
  }

  @Test func theReasonOfACutNamesTheRule() throws {
    let folder = try TemporaryFolder()
    let rules = try folder.write(
      """
      <srx version="2.0"><body><languagerules><languagerule languagerulename="all">
      <rule break="yes"><beforebreak>;</beforebreak></rule>
      </languagerule></languagerules><maprules>
      <languagemap languagepattern=".*" languagerulename="all"/></maprules></body></srx>
      """, to: "r.srx")
    let lines = try lines(["--rules", rules, "--language", "fr", "--explain"], "un; deux. Trois")
    #expect(lines.count == 1)
    #expect(lines.first?.contains("r.srx, line 2") == true)
  }

  @Test func bytesThatAreNotUTF8AreReplacedOnDemand() throws {
    let program = try Program()
    let outcome = try program.run(
      ["segment", "--lossy", "--language", "fr"], input: Data("Un café, un caf".utf8 + [0xFF] + ". Deux.".utf8))
    #expect(outcome.lines == ["Un café, un caf\u{FFFD}.", "Deux."])
    #expect(outcome.errors.contains("byte 16"))
    let line = Array("{\"text\":\"Un caf".utf8) + [0xE9] + Array(". Deux.\"}\n".utf8)
    let lossy = try program.run(["segment", "--json-lines", "--lossy", "--language", "fr"], input: Data(line))
    #expect(lossy.lines == ["{\"sentences\":[\"Un caf\u{FFFD}.\",\"Deux.\"]}"])
    let strict = try program.run(["segment", "--json-lines", "--language", "fr"], input: Data(line))
    #expect(strict.status == 65)
    #expect(strict.errors.contains("line 1"))
  }

  @Test func aLanguageWithoutRulesIsSaidOnce() throws {
    let questions = ["Hej. Tack.", "Ja. Nej."].map { "{\"lang\":\"sv\",\"text\":\"\($0)\"}\n" }.joined()
    let outcome = try Program().run(["segment", "--json-lines"], input: Data(questions.utf8))
    #expect(outcome.lines.count == 2)
    #expect(outcome.errors.components(separatedBy: "no rules for sv").count == 2)
  }

  /// Lines written in every way that JSON allows, with and without line end, blank lines between.
  @Test func anyJSONIsAnswered() throws {
    let input = """
      {"id":"a","lang":"fr","text":"Un. Deux."}\r
      \u{20}
      {"text":"\\u0055n. Deux.","lang":"fr","id":7,"id2":{"x":[1,2.5,null]}}
      {"text":"Un.","te\\u0078t2":1,"lang":"fr","id":"\\u00e9"}
      {"id":null,"lang":"fr","text":"Un.\\nDeux."}
      """
    #expect(
      try lines(["--json-lines"], input) == [
        #"{"id":"a","sentences":["Un.","Deux."]}"#, #"{"id":7,"sentences":["Un.","Deux."]}"#,
        #"{"id":"é","sentences":["Un."]}"#, #"{"sentences":["Un.","Deux."]}"#,
      ])
  }

  @Test func quotationsStayWholeOnDemand() throws {
    #expect(try lines(["--language", "fr"], "Il dit : « Un. Deux. » Trois.").count == 3)
    #expect(try lines(["--language", "fr", "--keep-quotations"], "Il dit : « Un. Deux. » Trois.").count == 2)
  }
}
