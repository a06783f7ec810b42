import BitextModel
import Foundation
import TestSupport
import Testing
import Workbench

/// Finding names and terms in files.
struct TermFindingJobTests {
  private let folder: TemporaryFolder
  private let session: WorkSession
  private let glossary: String

  init() throws {
    folder = try TemporaryFolder()
    session = WorkSession(settings: Settings(), resources: ResourceFolder(url: Repository.root, origin: "test"))
    glossary = try folder.write(
      """
      id\ttype\tlang\tstatus\tform\tsource\tnote
      baku\tcity\taz\tpreferred\tBakı\t\t
      aliyev\tperson\taz\tpreferred\tİlham Əliyev\t\t
      ots\torganisation\taz\tpreferred\tTürk Dövlətləri Təşkilatı\t\t
      ots\torganisation\taz\tdeprecated\tTürk Şurası\t\t

      """, to: "g.tsv")
  }

  private func found(_ text: String, types: [String] = [], statuses: [String] = []) throws -> [MentionRecord] {
    let path = try folder.write(text, to: "a.az.txt")
    let job = try TermFindingJob(session, glossaries: [glossary], types: types, statuses: statuses)
    var records: [MentionRecord] = []
    _ = try job.find(path: path, language: nil) { records.append($0) }
    return records
  }

  private static let text = "😀 Bakıda İlham Əliyev\nTürk Şurasının, Türk Dövlətləri\nTəşkilatına gəlib.\n"

  @Test func aMentionHasItsPlaceInCodePointsAndItsLine() throws {
    let records = try found(Self.text)
    #expect(records.map(\.concept) == ["baku", "aliyev", "ots", "ots"])
    #expect(records.map(\.line) == [1, 1, 2, 2])
    #expect(records.map(\.type) == ["city", "person", "organisation", "organisation"])
    #expect(records.map(\.status) == ["preferred", "preferred", "deprecated", "preferred"])
    let scalars = Array(Self.text.unicodeScalars)
    for record in records {
      var covered = String.UnicodeScalarView()
      covered.append(contentsOf: scalars[record.start..<record.end])
      #expect(String(covered) == record.text)
    }
  }

  @Test(arguments: [
    (["person"], [], ["aliyev"]), (["place"], [], ["baku"]), (["city", "person"], [], ["baku", "aliyev"]),
    ([], ["deprecated"], ["ots"]), (["person"], ["deprecated"], []),
  ])
  func onlyTheTypesAndStatusesAskedForAreTold(_ types: [String], _ statuses: [String], _ concepts: [String]) throws {
    #expect(try found(Self.text, types: types, statuses: statuses).map(\.concept) == concepts)
  }

  @Test func whatIsNoTypeOrStatusIsRefused() {
    #expect(throws: WorkbenchError.self) { try TermFindingJob(session, types: ["planet"]) }
    #expect(throws: WorkbenchError.self) { try TermFindingJob(session, statuses: ["nice"]) }
  }

  @Test func aMarkedTextWithoutItsMarksIsTheText() throws {
    let path = try folder.write(Self.text, to: "a.az.txt")
    var marked = ""
    _ = try TermFindingJob(session, glossaries: [glossary]).mark(path: path, language: nil) { marked += $0 }
    #expect(marked.hasPrefix("😀 [Bakıda|baku] [İlham Əliyev|aliyev]\n[Türk Şurasının|ots], "))
    #expect(marked.replacing(/\[([^|]*)\|[a-z]*\]/) { $0.output.1 } == Self.text)
  }

  @Test func mentionsAreCountedByConceptAndSpelling() throws {
    var tally = MentionTally()
    for record in try found("Bakı, Bakıda, Bakı. İlham Əliyev.") { tally.add(record) }
    #expect(tally.records.map(\.concept) == ["baku", "aliyev"])
    #expect(tally.records.map(\.count) == [3, 1])
    #expect(tally.records.first?.spellings.map(\.text) == ["Bakı", "Bakıda"])
    #expect(tally.records.first?.spellings.map(\.count) == [2, 1])
  }

  @Test func aFormTooLongToBeANameIsReported() throws {
    let long = "x\tterm\taz\tpreferred\t" + String(repeating: "söz ", count: 70).dropLast() + "\t\t\n"
    let file = try folder.write("id\ttype\tlang\tstatus\tform\tsource\tnote\n" + long, to: "long.tsv")
    #expect(try TermFindingJob(session, glossaries: [file]).remarks.contains { $0.message.contains("too long") })
  }
}
