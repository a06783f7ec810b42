import BitextModel
import Foundation
import Interchange
import Memory
import Quality
import TestSupport
import Testing
import Workbench
import XMLStream

struct CleanJobTests {
  private let folder: TemporaryFolder
  private let session: WorkSession
  private let location: MemoryLocation
  private let memory: TranslationMemory

  init() throws {
    folder = try TemporaryFolder()
    session = WorkSession(settings: Settings(), resources: ResourceFolder(url: Repository.root, origin: "test"))
    location = MemoryLocation(folder.path("news.sqlite"))
    memory = try TranslationMemory(path: location.path, mode: .create)
    try memory.importing("test") { importer in
      try importer.add(Self.unit(("en", "Open the file now"), ("fr", "Ouvrir le fichier")))
      try importer.add(Self.unit(("en", "Text\u{FFFD}"), ("fr", "Texte")))
      try importer.add(Self.unit(("en", "Close the file"), ("fr", "Fermer le fichier"), ("az", " ")))
      try importer.add(Self.unit(("en", "12 %"), ("fr", "12 %")))
    }
  }

  private static func unit(_ texts: (LanguageTag, String)...) -> TranslationUnit {
    TranslationUnit(variants: texts.map { TranslationVariant($0.0, Segment($0.1)) })
  }

  private func clean(_ choose: (inout CleaningOptions) -> Void) throws -> CleanJob.Report {
    var options = CleaningOptions()
    options.removed = .named(folder.path("removed.tmx"))
    choose(&options)
    return try CleanJob(session, memory: location, options).run()
  }

  private func texts() throws -> [[String]] {
    var texts: [[String]] = []
    try memory.units { texts.append($0.unit.variants.map(\.segment.text)) }
    return texts
  }

  private func removed() throws -> [TranslationUnit] {
    var units: [TranslationUnit] = []
    var file = try InputFile(path: folder.path("removed.tmx"))
    try TMXReader().read(&file) { event in
      if case .unit(let unit, _) = event { units.append(unit) }
    }
    return units
  }

  @Test func aDryRunChangesNothing() throws {
    let before = try texts()
    let report = try clean {
      $0.purpose = .cat
      $0.isDryRun = true
    }
    #expect(report.record.removed == 1)
    #expect(report.record.shortened == 1)
    #expect(report.record.file == nil)
    #expect(try texts() == before)
    #expect(try folder.names().filter { $0.hasSuffix(".tmx") } == [])
    let empty = try #require(report.counts.first { $0.rule == "empty" })
    #expect(empty.units == 1)
    #expect(empty.samples.first?.texts.map(\.isTaken) == [false, false, true])
  }

  @Test func whatIsTakenIsInTheFileAndComesBack() throws {
    let before = try texts()
    let report = try clean { $0.purpose = .cat }
    #expect(report.record.file == folder.path("removed.tmx"))
    // The unit that lost a language has a new number, and so stands last.
    #expect(
      try texts() == [
        ["Open the file now", "Ouvrir le fichier"], ["12 %", "12 %"], ["Close the file", "Fermer le fichier"],
      ])
    let taken = try removed()
    #expect(
      taken.map { $0.variants.map(\.segment.text) } == [
        ["Text\u{FFFD}", "Texte"], ["Close the file", "Fermer le fichier", " "],
      ])
    #expect(taken[0].property("x-cleaned") == "bad-characters: en has U+FFFD, which stands for a lost character")
    let act = try #require(try memory.acts(limit: 1).first)
    #expect(act.kind == "clean")
    #expect(act.description?.hasPrefix("clean for cat: empty, only-marks") == true)
    #expect(report.record.act == act.number)
    try memory.undo(act: act.number)
    #expect(try Set(texts()) == Set(before))
  }

  @Test func cleaningAgainFindsNothing() throws {
    _ = try clean { $0.purpose = .mt }
    let again = try clean {
      $0.purpose = .mt
      $0.removed = .named(folder.path("again.tmx"))
    }
    #expect(again.record.removed == 0)
    #expect(again.record.shortened == 0)
    #expect(again.record.file == nil)
    #expect(try !folder.names().contains("again.tmx"))
  }

  @Test func rulesAreChosenByName() throws {
    let report = try clean {
      $0.purpose = .cat
      $0.isDryRun = true
      $0.additions = ["no-letters"]
      $0.exceptions = ["empty", "duplicates"]
    }
    #expect(!report.counts.contains { $0.rule == "empty" || $0.rule == "duplicates" })
    #expect(report.counts.first { $0.rule == "no-letters" }?.variants == 3)
    let own = try clean {
      $0.rules = ["no-letters"]
      $0.isDryRun = true
    }
    #expect(own.counts.map(\.rule) == ["no-letters"])
  }

  @Test(arguments: [
    ([], [], []), (["nosuch"], [], []), (["empty"], ["nosuch"], []), (["empty"], [], ["nosuch"]),
    (["empty"], [], ["empty"]),
  ]) func wrongRulesAreRefused(_ rules: [String], _ additions: [String], _ exceptions: [String]) throws {
    let error = #expect(throws: WorkbenchError.self) {
      try clean {
        $0.rules = rules
        $0.additions = additions
        $0.exceptions = exceptions
      }
    }
    #expect(error?.category == .usage)
  }

  @Test func aFileThatIsThereIsNotWrittenOver() throws {
    try folder.write("mine", to: "removed.tmx")
    let error = #expect(throws: WorkbenchError.self) { try clean { $0.purpose = .cat } }
    #expect(error?.category == .cannotCreate)
    #expect(try String(contentsOfFile: folder.path("removed.tmx"), encoding: .utf8) == "mine")
    #expect(try texts().count == 4)
  }

  @Test func theSamplesAreAsManyAsAskedFor() throws {
    try memory.importing("more") { importer in
      for number in 0..<40 { try importer.add(Self.unit(("en", "Text \(number)"), ("fr", ""))) }
    }
    let report = try clean {
      $0.rules = ["empty"]
      $0.isDryRun = true
      $0.sampleCount = 7
    }
    #expect(report.counts[0].units == 41)
    #expect(report.counts[0].samples.count == 7)
    let numbers = report.counts[0].samples.map(\.unit)
    #expect(numbers == numbers.sorted() && Set(numbers).count == 7)
  }
}
