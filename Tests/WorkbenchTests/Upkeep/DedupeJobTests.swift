import BitextModel
import Memory
import Testing
import Workbench

struct DedupeJobTests {
  private func pair(_ source: String, _ target: String, created: String? = nil, uses: Int? = nil) -> TranslationUnit {
    TranslationUnit(
      variants: [TranslationVariant("fr", segment(source)), TranslationVariant("az", segment(target))],
      provenance: Provenance(created: created.flatMap { Timestamp($0) }, usageCount: uses))
  }

  private func dedupe(
    _ memory: KeptMemory, _ form: UnitForm = UnitForm(), keep: String = "newest", where condition: String? = nil,
    isDryRun: Bool = false
  ) throws -> UpkeepReport {
    try DedupeJob(memory.session, memory: memory.location, form, keep: keep, where: condition, isDryRun: isDryRun).run()
  }

  @Test(arguments: [
    ("L’été", "L'été", true), ("été", "e\u{301}te\u{301}", true), ("a  b\u{A0}c ", " a b c", true),
    ("« oui »", "\"oui\"", true), ("dit “oui”.", "dit «oui».", true), ("a", "A", false), ("a", "b", false),
    ("a b", "ab", false), ("été", "ete", false), ("<a>", "a", false), ("<a>", "<a>", true), ("a.", "a", false),
  ]) func whatIsTheSame(_ one: String, _ other: String, _ isSame: Bool) throws {
    var second = pair(other, "b")
    second.identifier = "another"
    let memory = try KeptMemory([pair(one, "b"), second])
    #expect(try dedupe(memory, isDryRun: true).record.units == (isSame ? 1 : 0))
    #expect(try memory.units().count == 2)
    #expect(try dedupe(memory).record.units == (isSame ? 1 : 0))
    #expect(try memory.units().count == (isSame ? 1 : 2))
    #expect(try dedupe(memory).isEmpty)
  }

  @Test func whatElseCanBeTheSame() throws {
    var loose = UnitForm()
    loose.ignoresCase = true
    loose.ignoresCodes = true
    let memory = try KeptMemory([pair("A |b", "QIŞ"), pair("a b", "qış"), pair("a b", "qiş")])
    #expect(try dedupe(memory, loose).record.units == 1)
    var strict = UnitForm()
    strict.comparesContexts = true
    var units = [pair("a", "b"), pair("a", "b"), pair("a", "b")]
    units[1].identifier = "x"
    units[2].properties = [Property("x-context", "menu")]
    let other = try KeptMemory(units)
    #expect(try dedupe(other, strict).isEmpty)
    #expect(try dedupe(other).record.units == 2)
  }

  @Test func theOrderOfLanguagesDoesNotMatter() throws {
    var turned = pair("a", "b")
    turned.variants.reverse()
    turned.variants[0].notes = [Note("seen")]
    let memory = try KeptMemory([turned, pair("a", "b", created: "20200101T000000Z")])
    #expect(try dedupe(memory).record.units == 1)
    #expect(try memory.texts() == [["a", "b"]])
    #expect(try memory.units()[0].variants[1].notes == [Note("seen")])
  }

  @Test(arguments: [("newest", "a  c"), ("oldest", "a c"), ("most-used", "a   c")])
  func oneOfThemStaysAndKnowsWhatAllKnew(_ keep: String, _ text: String) throws {
    var units = [
      pair("a   c", "b", created: "20210101T000000Z", uses: 5), pair("a c", "b", created: "20200101T000000Z", uses: 2),
      pair("a  c", "b", created: "20220101T000000Z"),
    ]
    units[1].notes = [Note("one")]
    units[2].notes = [Note("two")]
    let memory = try KeptMemory(units)
    let before = try memory.stored()
    let report = try dedupe(memory, keep: keep)
    #expect(report.record.units == 2)
    #expect(report.record.removed == 3)
    let unit = try #require(try memory.units().first)
    #expect(try memory.texts() == [[text, "b"]])
    #expect(unit.provenance.usageCount == 7)
    #expect(unit.provenance.created == Timestamp("20200101T000000Z"))
    #expect(Set(unit.notes) == [Note("one"), Note("two")])
    _ = try UndoJob(memory.session, memory: memory.location).run()
    #expect(try memory.stored() == before)
  }

  @Test func onlyUnitsThatAreMeantAreCompared() throws {
    let memory = try KeptMemory([pair("a", "b", uses: 1), pair(" a", "b"), pair("a ", "b", uses: 1)])
    #expect(try dedupe(memory, where: "uses = 1").record.units == 1)
    #expect(try memory.units().count == 2)
    #expect(throws: WorkbenchError.self) { try dedupe(memory, keep: "all") }
  }

  @Test func manyDuplicatesOfManyUnits() throws {
    let memory = try KeptMemory(
      (0..<3000).map { pair("a\(String(repeating: " ", count: $0 / 100 + 1))\($0 % 100)", "b") })
    let report = try dedupe(memory)
    #expect(report.record.units == 2900)
    #expect(report.record.added == 100)
    #expect(report.record.samples?.first?.duplicates?.count == 29)
    #expect(try memory.units().count == 100)
  }
}
