import BitextModel
import Foundation
import TestSupport
import Testing
import Workbench

struct GlossaryAddJobTests {
  private let folder: TemporaryFolder
  private let session: WorkSession
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    session = WorkSession(settings: Settings(), resources: ResourceFolder(url: Repository.root, origin: "test"))
    path = folder.path("own.tsv")
  }

  private func add(
    _ id: String? = nil, _ forms: [(LanguageTag, String)], _ choose: (inout GlossaryAddition) -> Void = { _ in }
  ) throws -> GlossaryAddJob.Report {
    var addition = GlossaryAddition()
    addition.id = id
    addition.forms = forms.map { GlossaryAddition.Form($0.1, language: $0.0) }
    choose(&addition)
    return try GlossaryAddJob(session, file: path).run(addition)
  }

  private var rows: [String] {
    get throws {
      try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map(
        String.init)
    }
  }

  @Test func aConceptIsMadeWithAnIDOfItsName() throws {
    let report = try add(nil, [("az", "Zöhrə Xırdalanlı"), ("en", "Zohra Khirdalanli"), ("fr", "Zohra K.")]) {
      ($0.type, $0.source, $0.note) = ("person", "desk", "n")
    }
    #expect(report.changedRows == 3)
    #expect(
      try rows == [
        "zohra-khirdalanli\tperson\taz\tpreferred\tZöhrə Xırdalanlı\tdesk\tn",
        "zohra-khirdalanli\tperson\ten\tpreferred\tZohra Khirdalanli\tdesk\tn",
        "zohra-khirdalanli\tperson\tfr\tpreferred\tZohra K.\tdesk\tn",
      ])
  }

  @Test func formsOfAKnownConceptNeedNoTypeAndAreAdmittedBesideThePreferredOne() throws {
    _ = try add("baku-x", [("fr", "Xakou")]) { $0.type = "city" }
    _ = try add("baku-x", [("fr", "Xacou"), ("en", "Xaku")])
    #expect(
      try rows == [
        "baku-x\tcity\ten\tpreferred\tXaku\t\t", "baku-x\tcity\tfr\tpreferred\tXakou\t\t",
        "baku-x\tcity\tfr\tadmitted\tXacou\t\t",
      ])
  }

  @Test func aStatusDecidesAlsoOverAFormThatIsThere() throws {
    _ = try add("x", [("fr", "Xakou"), ("fr", "Xacou")]) { $0.type = "city" }
    let report = try add("x", [("fr", "Xakou")]) { $0.status = "deprecated" }
    #expect(report.conflicts.map(\.conflict) == ["status"])
    let preferred = try add("x", [("fr", "Xacou")]) { $0.status = "preferred" }
    #expect(preferred.changedRows == 1)
    #expect(try rows == ["x\tcity\tfr\tpreferred\tXacou\t\t", "x\tcity\tfr\tdeprecated\tXakou\t\t"])
  }

  @Test func whatIsThereAlreadyChangesNothing() throws {
    _ = try add("x", [("fr", "Xakou")]) { $0.type = "city" }
    let before = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    #expect(try add("x", [("fr", "Xakou")]).changedRows == 0)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int == before)
  }

  @Test func aFormOfAnotherConceptIsRefusedUnlessItIsForced() throws {
    let error = #expect(throws: WorkbenchError.self) { try add("bakou", [("fr", "Bakou")]) { $0.type = "city" } }
    #expect(error?.problem.contains("a form of baku") == true)
    #expect(!FileManager.default.fileExists(atPath: path))
    let report = try add("bakou", [("fr", "Bakou")]) { ($0.type, $0.isForced) = ("city", true) }
    #expect(report.changedRows == 1)
    #expect(report.remarks.contains { $0.message.contains("baku") })
  }

  @Test(arguments: [("baku", "person"), (nil, "person")] as [(String?, String)])
  func anIDThatIsThereWithAnotherTypeIsRefused(_ id: String?, _ type: String) throws {
    #expect(throws: WorkbenchError.self) { try add(id, [("en", "Baku")]) { $0.type = type } }
  }

  @Test func aNameThatSoundsLikeAKnownOneIsTold() throws {
    let report = try add("ilham-aliev-2", [("fr", "Ilham Aliyév")]) { $0.type = "person" }
    #expect(report.remarks.contains { $0.message.contains("ilham-aliyev") })
  }

  @Test func wrongUseIsTold() throws {
    #expect(throws: WorkbenchError.self) { try add("new-thing", [("fr", "Xyz")]) }
    #expect(throws: WorkbenchError.self) { try add("a b", [("fr", "Xyz")]) { $0.type = "term" } }
    #expect(throws: WorkbenchError.self) { try add("x", [("fr", "X\ty")]) { $0.type = "term" } }
    #expect(throws: WorkbenchError.self) { try add("x", [("fr", "X\u{2028}y")]) { $0.type = "term" } }
    #expect(throws: WorkbenchError.self) { try add("x", [("fr", " ")]) { $0.type = "term" } }
    #expect(throws: WorkbenchError.self) { try add("x", [("fr", "Xyz")]) { ($0.type, $0.status) = ("term", "best") } }
    #expect(throws: WorkbenchError.self) { try GlossaryAddJob(session) }
  }

  @Test func severalRunsAtOnceLoseNothing() async throws {
    let (session, path) = (session, path)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<12 {
        group.addTask {
          var addition = GlossaryAddition()
          (addition.id, addition.type) = ("x-\(number)", "term")
          addition.forms = [GlossaryAddition.Form("forme \(number)", language: "fr")]
          _ = try GlossaryAddJob(session, file: path).run(addition)
        }
      }
      try await group.waitForAll()
    }
    #expect(try rows.count == 12)
  }

  @Test func theSameAgainWithoutAnIDChangesNothing() throws {
    for count in [2, 0] {
      let report = try add(nil, [("en", "Zohra Khirdalanli"), ("fr", "Zohra K.")]) { $0.type = "person" }
      #expect(report.changedRows == count)
    }
    #expect(throws: WorkbenchError.self) {
      try add(nil, [("en", "Zohra Khirdalanli"), ("fr", "Z.")]) { $0.type = "person" }
    }
  }

  @Test func whatIsSaidOfAFormOfTheConceptMayChangeThoughAnotherHasTheForm() throws {
    _ = try add("bakou", [("fr", "Bakou")]) { ($0.type, $0.isForced) = ("city", true) }
    let report = try add("bakou", [("fr", "Bakou")]) { ($0.status, $0.source) = ("deprecated", "desk") }
    #expect(report.changedRows == 1)
    #expect(try rows == ["bakou\tcity\tfr\tdeprecated\tBakou\tdesk\t"])
    #expect(throws: WorkbenchError.self) { try add("bakou", [("en", "Baku")]) }
  }

  @Test(arguments: [("Türkmenistan X", "event", "an event"), ("Xy", "organisation", "an organisation")])
  func theTypeHasItsArticle(_ form: String, _ type: String, _ words: String) throws {
    _ = try add("x", [("fr", form)]) { $0.type = type }
    let error = #expect(throws: WorkbenchError.self) { try add("x", [("fr", form)]) { $0.type = "city" } }
    #expect(error?.problem.contains("as \(words)") == true)
  }
}
