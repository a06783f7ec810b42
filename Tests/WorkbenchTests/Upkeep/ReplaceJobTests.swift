import BitextModel
import Foundation
import Memory
import TestSupport
import Testing
import Workbench

struct ReplaceJobTests {
  private func replace(
    _ pattern: String, _ replacement: String, isRegularExpression: Bool = false, in memory: KeptMemory,
    language: LanguageTag? = nil, where condition: String? = nil, isDryRun: Bool = false,
    removed: RemovedUnitsPlace = .none
  ) throws -> UpkeepReport {
    try ReplaceJob(
      memory.session, memory: memory.location,
      TextReplacement(pattern, with: replacement, isRegularExpression: isRegularExpression), language: language,
      where: condition, isDryRun: isDryRun, removed: removed
    ).run()
  }

  @Test(
    arguments: [
      // Codes before, behind, and at the edges of what is replaced.
      ("a <Bakou> b", "Bakou", "Baku", "a <Baku> b"), ("|Bakou|", "Bakou", "Bakı", "|Bakı|"),
      ("Bakou et |Bakou", "Bakou", "Bə", "Bə et |Bə"), ("x| Bakou |y", "Bakou", "", "x|  |y"),
      ("aa|aa", "a", "bb", "bbbb|bbbb"), ("é|Bakou|é", "Bakou", "ü", "é|ü|é"),
      // A code in what stays the same of it.
      ("vill|e de Bakou", "ville de Bakou", "ville de Baku", "vill|e de Baku"),
      ("Bak|ou", "Bakou", "Bakoum", "Bak|oum"), ("Ba|kou", "Bakou", "XBakou", "XBa|kou"),
      // A code inside of what would change.
      ("Ba|kou", "Bakou", "Tiflis", nil), ("a <Bakou> b", "a Bakou", "x Tiflis", nil),
      // Letters in composed and decomposed form.
      ("e\u{301}te\u{301}", "été", "hiver", "hiver"), ("été", "e\u{301}te\u{301}", "hiver", "hiver"),
      // What means something in a pattern stands for itself.
      ("1.5 (a) [b] $x \\E", "1.5 (a) [b] $x \\E", "$1 \\", "$1 \\"), ("125", "1.5", "x", "125"),
      ("bakou", "Bakou", "Baku", "bakou"),
    ] as [(String, String, String, String?)])
  func textIsReplacedAndCodesKeepTheirPlaces(
    _ text: String, _ pattern: String, _ replacement: String, _ expected: String?
  ) throws {
    let memory = try KeptMemory(pairs: [(text, "z")])
    let report = try replace(pattern, replacement, in: memory)
    #expect(try memory.texts() == [[expected ?? text, "z"]])
    #expect(report.record.refused == (expected == nil ? 1 : 0))
    #expect(report.diagnostics.isEmpty == (expected != nil))
    #expect(report.isEmpty == (expected ?? text == text))
  }

  @Test(arguments: [
    ("le 12 mai 2024", "(\\d+) mai (\\d+)", "$2-05-$1", "le 2024-05-12"),
    ("a b", "(?<one>\\w) (?<two>\\w)", "${two} ${one}", "b a"), ("a", "a", "\\$1", "$1"),
    ("ab", "(a)(x)?", "$2-$1", "-ab"),
    ("a", "(a)", "$10", "a0"), ("mot ", " +$", "", "mot"), ("aBc", "(?i)b", "x", "axc"), ("<ab>", "b", "c", "<ac>"),
  ]) func regularExpressionsAndTheirGroups(
    _ text: String, _ pattern: String, _ replacement: String, _ expected: String
  ) throws {
    let memory = try KeptMemory(pairs: [(text, "z")])
    _ = try replace(pattern, replacement, isRegularExpression: true, in: memory)
    #expect(try memory.texts() == [[expected, "z"]])
  }

  @Test(arguments: [("(", "x"), ("a", "$1"), ("a", "${n}"), ("", "x"), ("(a)", "$2")])
  func whatIsNoPatternIsWrongUse(_ pattern: String, _ replacement: String) {
    #expect(throws: WorkbenchError.self) {
      try TextReplacement(pattern, with: replacement, isRegularExpression: true)
    }
  }

  @Test func aPatternThatTakesForEverLeavesTheUnitAsItIs() throws {
    let memory = try KeptMemory(pairs: [(String(repeating: "a", count: 40), "z")])
    let report = try replace("(a+)+b", "x", isRegularExpression: true, in: memory)
    #expect(report.record.refused == 1)
    #expect(report.isEmpty)
  }

  @Test func onlyWhatIsMeantIsChanged() throws {
    let memory = try KeptMemory(pairs: [("a", "a"), ("a b", "a")])
    let report = try replace("a", "x", in: memory, language: "fr-FR", where: "text contains b")
    #expect(report.record.units == 1)
    #expect(try memory.texts() == [["a", "a"], ["x b", "a"]])
    let unit = try memory.units()[1]
    #expect(unit.provenance.changer == "M")
    #expect(unit.variants.map(\.provenance.changer) == ["M", nil])
    #expect(unit.provenance.changed != nil)
  }

  @Test func aDryRunShowsWhatItWouldDoAndDoesNothing() throws {
    let memory = try KeptMemory(pairs: (0..<9).map { ("Bakou \($0) est Bakou", "b\($0)") })
    let before = try memory.stored()
    let report = try replace("Bakou", "Baku", in: memory, isDryRun: true)
    #expect(try memory.stored() == before)
    #expect(report.record.dryRun)
    #expect(report.record.act == nil)
    #expect(report.record.units == 9)
    #expect(report.record.samples?.count == 5)
    #expect(report.record.samples?[0].unit == before[0].number)
    #expect(report.record.samples?[0].texts.map(\.difference) == ["[-Bakou-]{+Baku+} 0 est [-Bakou-]{+Baku+}", nil])
  }

  @Test func unitsThatBecomeEqualAreOneAndAllIsUndone() throws {
    let memory = try KeptMemory(pairs: [("Bakou", "b"), ("Baku", "b"), ("Bacou", "b")])
    let before = try memory.stored()
    let report = try replace("Ba[ck]ou", "Baku", isRegularExpression: true, in: memory)
    #expect(try memory.texts() == [["Baku", "b"]])
    #expect(report.record.removed == 3)
    #expect(report.record.added == 1)
    _ = try UndoJob(memory.session, memory: memory.location).run()
    #expect(try memory.stored() == before)
  }

  @Test func unitsAsTheyWereAreWrittenToAFile() throws {
    let memory = try KeptMemory(pairs: [("Bakou", "b"), ("c", "d")])
    let path = memory.folder.path("old.tmx")
    let report = try replace("Bakou", "Baku", in: memory, removed: .named(path))
    #expect(report.record.file == path)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("Bakou"))
    #expect(!text.contains("Baku"))
    #expect(!text.contains("<seg>c</seg>"))
  }
}
