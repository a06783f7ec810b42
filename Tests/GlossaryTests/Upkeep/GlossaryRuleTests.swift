import BitextModel
import Glossary
import Testing

struct GlossaryRuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let rows: String
    /// The lines with findings, and their severities.
    let found: [Found]
    var testDescription: String { "\(rule): \(rows.prefix(60))" }

    struct Found: Sendable, Equatable {
      let line: Int
      let severity: GlossaryFinding.Severity
    }

    init(_ rule: String, _ rows: [String], _ found: [(Int, GlossaryFinding.Severity)] = []) {
      self.rule = rule
      // A row as `id type lang status form`, with bars for tabs.
      self.rows = rows.map { $0.replacing("|", with: "\t") }.joined(separator: "\n") + "\n"
      self.found = found.map { Found(line: $0.0, severity: $0.1) }
    }
  }

  private func findings(_ text: String, languages: [LanguageTag] = []) throws -> [GlossaryFinding] {
    let reading = try GlossaryReader.read(Array(text.utf8), file: "a.tsv")
    return CheckedGlossary([("a.tsv", reading)], names: try BuiltIn.nameKnowledge(), languages: languages)
      .findings()
  }

  @Test(arguments: [
    Case("rows", ["a|term|fr|preferred|x", "b|town|fr|preferred|x", "c|term|fr"], [(2, .error), (3, .error)]),
    Case("rows", ["a|term|fr|preferred|x", "a|term|fr|admitted|x"], [(2, .error)]),
    Case("preferred", ["a|term|fr|preferred|x", "a|term|fr|preferred|y"], [(2, .error)]),
    Case("preferred", ["a|term|fr|admitted|x", "b|term|fr|preferred|y"], [(1, .warning)]),
    Case("preferred", ["a|term|fr|preferred|x", "a|term|fr|deprecated|z"]),
    Case("types", ["a|term|fr|preferred|x", "a|city|az|preferred|y"], [(2, .error)]),
    Case("nfc", ["a|term|fr|preferred|E\u{301}gypte"], [(1, .warning)]),
    Case("scripts", ["a|city|fr|preferred|Bаkou"], [(1, .error)]),
    Case("scripts", ["a|city|ru|preferred|Бaку"], [(1, .error)]),
    Case("scripts", ["a|city|el|preferred|Αθήvα"], [(1, .error)]),
    Case("scripts", ["a|city|ru|preferred|Baku"], [(1, .warning)]),
    Case(
      "scripts", ["a|organisation|ru|preferred|SOCAR", "b|organisation|ru|preferred|компания BP"],
      [(1, .remark), (2, .remark)]),
    Case("scripts", ["a|city|az-Cyrl|preferred|Бакы", "b|city|sr|preferred|Beograd", "c|city|ja|preferred|東京タワー"]),
    Case("scripts", ["a|city|az|preferred|G\u{1DD}ncə"], [(1, .error)]),
    Case(
      "dotted-i",
      ["a|person|az|preferred|Ilham Əliyev", "a|person|tr|preferred|İlham Aliyev", "b|term|az|preferred|İlham"],
      [(1, .warning)]),
    Case("dotted-i", ["a|person|az|preferred|Ilham Əliyev", "a|person|ru|preferred|Ильхам Алиев"], [(1, .warning)]),
    Case("dotted-i", ["a|country|tr|preferred|Irak", "a|country|ru|preferred|Ирак"]),
    Case("dotted-i", ["a|person|az|preferred|İlham Əliyev", "a|person|ru|preferred|Ильхам Алиев"]),
    Case("dotted-i", ["a|person|az|preferred|I\u{307}lham"], []),
    Case("dotted-i", ["a|person|az|preferred|i\u{307}lham"], [(1, .error)]),
    Case("dotted-i", ["a|country|az|preferred|TÜRKIYƏ", "b|country|az|preferred|Türkiyə"], [(1, .warning)]),
    Case(
      "characters", ["a|term|fr|preferred|x\u{200B}y", "b|term|fr|preferred|x\u{2028}y"], [(1, .error), (2, .error)]),
    Case("characters", ["a|term|fr|preferred|x  y"], [(1, .warning)]),
    Case("characters", ["a|term|fr|preferred|x (y"], [(1, .warning)]),
    Case("characters", ["a|term|fr|preferred|x) (y"], [(1, .warning)]),
    Case("characters", ["a|term|fr|preferred|«x (y)»", "b|term|fa|preferred|می\u{200C}خواهم"]),
    Case(
      "characters", ["a|term|fr|preferred|l’a", "b|term|fr|preferred|l’b", "c|term|fr|preferred|l'c"], [(3, .remark)]),
    Case("characters", ["a|term|fr|preferred|l’a d'b"], [(1, .warning)]),
    Case("homographs", ["a|city|fr|preferred|Tripoli", "b|city|fr|preferred|Tripoli"], [(2, .warning)]),
    Case("homographs", ["a|city|fr|preferred|Luxembourg", "b|country|fr|preferred|Luxembourg"], [(2, .remark)]),
    Case("homographs", ["a|city|fr|preferred|Tripoli", "b|city|fr|deprecated|Tripoli", "c|city|en|preferred|Tripoli"]),
    Case(
      "duplicates",
      [
        "a|city|az|preferred|Bakı", "a|city|fr|preferred|Bakou", "b|city|az|preferred|Bakı",
        "b|city|fr|preferred|Bakou",
      ], [(3, .warning)]),
    Case(
      "duplicates",
      [
        "a|person|fr|preferred|Farid Moustafaïev", "b|person|en|preferred|Farid Mustafayev",
        "c|person|fr|preferred|Farid Aliyev", "d|person|fr|preferred|Farid Mustafa",
      ], [(1, .remark)]),
    Case(
      "duplicates",
      [
        "a|person|az|preferred|Zöhrə Xırdalanlı", "a|person|ru|admitted|Чингиз Сафаров",
        "b|person|en|preferred|Safarov Chingiz",
      ], [(2, .remark)]),
    Case(
      "languages",
      [
        "a|city|az|preferred|Bakı", "a|city|fr|preferred|Bakou", "b|city|fr|preferred|Paris",
        "c|city|az|preferred|Şuşa", "c|city|fr|preferred|Choucha",
      ], [(3, .remark)]),
    Case(
      "sources", ["a|term|fr|preferred|x", "b|term|fr|preferred|y|CLDR|unverified", "c|term|fr|preferred|z|CLDR"],
      [(1, .remark), (2, .remark)]),
    Case(
      "ids", ["a-1|term|fr|preferred|x", "B|term|fr|preferred|y", "ç|term|fr|preferred|z"],
      [(2, .remark), (3, .warning)]),
    Case(
      "order", ["b|term|fr|preferred|x", "a|term|fr|preferred|y", "c|term|fr|admitted|z", "c|term|az|preferred|z"],
      [(2, .warning), (4, .warning)]),
    Case("columns", ["a|term|fr|preferred|x|s|"], [(1, .remark)]),
  ])
  func `each rule finds what it is for, at its line, and nothing else`(_ check: Case) throws {
    let found = try findings(check.rows).filter { $0.rule == check.rule }
    #expect(
      found.map { Case.Found(line: $0.location?.line ?? 0, severity: $0.severity) } == check.found,
      "\(found.map(\.message))")
  }

  @Test func `languages that are asked for and missing are warnings`() throws {
    let found = try findings("a\tcity\tfr\tpreferred\tBakou\n", languages: ["fr", "az", "de"]).filter {
      $0.rule == "languages"
    }
    #expect(found.map(\.message) == ["a has no form in az, de"])
    #expect(found.map(\.severity) == [.warning])
  }

  @Test func `files are checked together`() throws {
    let one = try GlossaryReader.read(Array("a\tcity\tfr\tpreferred\tx\n".utf8), file: "1.tsv")
    let two = try GlossaryReader.read(Array("a\tterm\tfr\tpreferred\ty\n".utf8), file: "2.tsv")
    let found = CheckedGlossary([("1.tsv", one), ("2.tsv", two)]).findings().filter { $0.severity == .error }
    #expect(found.map(\.rule) == ["preferred", "types"])
    #expect(found.allSatisfy { $0.location?.file == "2.tsv" && $0.message.contains("1.tsv, line 1") })
  }

  @Test func `of layers the later decides, and only what is of one has to agree`() throws {
    let rows = ["a\tcity\tfr\tpreferred\tx\n", "a\tterm\tfr\tpreferred\ty\n", "a\tterm\tfr\tpreferred\tz\n"]
    let readings = try rows.enumerated().map { place, text in
      ("\(place).tsv", try GlossaryReader.read(Array(text.utf8), file: "\(place).tsv"))
    }
    func errors(_ layers: [Int]) -> [String] {
      CheckedGlossary(readings, layers: layers).findings().filter { $0.severity == .error }.map(\.rule)
    }
    #expect(errors([0, 1, 2]) == [])
    #expect(errors([0, 1, 1]) == ["preferred"])
    #expect(errors([0, 0, 1]) == ["preferred", "types"])
    #expect(CheckedGlossary(readings, layers: [0, 1, 2]).termBase["a"]?.term(in: "fr")?.form == "z")
  }

  @Test func `the built-in glossary has no error`() throws {
    let readings = try BuiltIn.files.map { ($0, try BuiltIn.reading($0)) }
    let found = CheckedGlossary(readings, names: try BuiltIn.nameKnowledge()).findings()
    #expect(found.filter { $0.severity == .error }.map(\.message) == [])
    #expect(Set(GlossaryRules.all.map(\.name)).count == GlossaryRules.all.count)
  }
}
