import BitextModel
import Foundation
import Memory
import TestSupport
import Testing
import Workbench

struct EditJobTests {
  private func edit(_ memory: KeptMemory, _ change: (inout UnitEdit) -> Void) throws -> UpkeepReport {
    var edit = UnitEdit()
    change(&edit)
    return try EditJob(memory.session, memory: memory.location, unit: 1).run(edit)
  }

  @Test(
    arguments: [
      ("<Bakıda> yay", "Bakıda qış", "<Bakıda> qış"), ("|a|", "b", "|b|"), ("<a> b <c>", "a b d", "<a> b <d>"),
      ("Bakıda| yay", "Indi Bakıda yay", "Indi Bakıda| yay"), ("yay", "", ""),
      // Codes in what changes, whose places nobody knows.
      ("Bakı|da yay", "Tiflisdə qış", nil), ("<a> b", "xyz", nil),
    ] as [(String, String, String?)])
  func aTextIsChangedAndItsCodesStay(_ old: String, _ text: String, _ expected: String?) throws {
    let memory = try KeptMemory(pairs: [("fr", old)])
    guard let expected else {
      #expect(throws: WorkbenchError.self) { try edit(memory) { ($0.language, $0.text) = ("az", text) } }
      #expect(try memory.numbers() == [1])
      return
    }
    let report = try edit(memory) { ($0.language, $0.text) = ("az", text) }
    #expect(try memory.texts() == [["fr", expected]])
    #expect(report.record.old == [1])
    #expect(report.record.new == [2])
    #expect(try memory.units()[0].variants.map(\.provenance.changer) == [nil, "M"])
  }

  @Test func propertiesAndNotesAreSet() throws {
    var unit = TranslationUnit(variants: [TranslationVariant("fr", "a"), TranslationVariant("az", "b")])
    unit.properties = [Property("one", "1"), Property("two", "2"), Property("two", "3")]
    let memory = try KeptMemory([unit])
    _ = try edit(memory) { edit in
      edit.properties = [(type: "one", value: nil), (type: "two", value: "x"), (type: "new", value: "")]
      edit.notes = ["seen", "seen"]
    }
    #expect(try memory.units()[0].properties == [Property("two", "x"), Property("new", "")])
    #expect(try memory.units()[0].notes == [Note("seen")])
  }

  @Test func aLanguageIsAddedOnlyWhereThatIsAskedFor() throws {
    let memory = try KeptMemory(pairs: [("a", "b")])
    #expect(throws: WorkbenchError.self) { try edit(memory) { ($0.language, $0.text) = ("en", "c") } }
    _ = try edit(memory) { ($0.language, $0.text, $0.addsLanguage) = ("en", "c", true) }
    #expect(try memory.texts() == [["a", "b", "c"]])
  }

  @Test func whatIsSoAlreadyIsNoAct() throws {
    let memory = try KeptMemory(pairs: [("a", "b")])
    let report = try edit(memory) { ($0.language, $0.text) = ("az", "b") }
    #expect(report.record.act == nil)
    #expect(report.record.new == [1])
    #expect(try memory.units()[0].provenance == .unknown)
  }

  @Test func aUnitThatIsNotThereIsAnAbsence() throws {
    let memory = try KeptMemory([])
    let error = #expect(throws: UpkeepError.self) { try edit(memory) { $0.notes = ["x"] } }
    #expect(error.flatMap { UpkeepAbsence.text(of: $0) }?.contains("no unit 1") == true)
  }

  @Test func aWholeUnitComesFromALineOfJSON() throws {
    let memory = try KeptMemory(pairs: [("<a>", "b"), ("c", "d")])
    let exported = memory.folder.path("a.jsonl")
    _ = try ExportJob(memory.session, memory: memory.location).run(output: exported)
    let lines = try String(contentsOfFile: exported, encoding: .utf8).split(separator: "\n")
    let one = try memory.folder.write(lines[0].replacing("\"b\"", with: "\"B\"") + "\n", to: "one.jsonl")
    let report = try EditJob(memory.session, memory: memory.location, unit: 1).run(fromJSON: one)
    #expect(report.record.new == [3])
    #expect(try memory.texts() == [["c", "d"], ["<a>", "B"]])
    for text in [lines.joined(separator: "\n"), "", "{\"variants\":3}"] {
      let path = try memory.folder.write(text, to: "other.jsonl")
      #expect(throws: (any Error).self) {
        try EditJob(memory.session, memory: memory.location, unit: 3).run(fromJSON: path)
      }
    }
    #expect(try memory.numbers() == [2, 3])
  }
}
