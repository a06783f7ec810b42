import BitextModel
import Memory
import TestSupport
import Testing
import Workbench

/// Phrases looked up in several memories.
struct ConcordanceJobTests {
  private let folder: TemporaryFolder
  private let session: WorkSession
  private let locations: [MemoryLocation]

  init() throws {
    folder = try TemporaryFolder()
    session = WorkSession(settings: Settings(), resources: ResourceFolder(url: Repository.root, origin: "test"))
    let units: [[(fr: String, az: String, user: String, day: String)]] = [
      [
        ("Le chef de l’État à Bakou", "Dövlət başçısı Bakıda", "leyla", "20250102T000000Z"),
        ("Un État membre", "Üzv dövlət", "jean", "20250104T000000Z"),
      ],
      [
        ("Les États turciques", "Türk dövlətləri", "leyla", "20250103T000000Z"),
        ("L’état des lieux", "Vəziyyət", "leyla", "20250101T000000Z"),
      ],
    ]
    locations = ["a.db", "b.db"].map { [folder] in MemoryLocation(folder.path($0)) }
    for (location, units) in zip(locations, units) {
      try TranslationMemory(path: location.path, mode: .create).importing("\(location.name.suffix(4)).tmx") {
        importer in
        for unit in units {
          try importer.add(
            TranslationUnit(
              variants: [TranslationVariant("fr", Segment(unit.fr)), TranslationVariant("az", Segment(unit.az))],
              provenance: Provenance(created: Timestamp(unit.day), creator: unit.user)))
        }
      }
    }
  }

  private func find(
    _ phrase: String, in chosen: Int = 2, _ change: (inout ConcordanceOptions) throws -> Void = { _ in }
  ) throws -> ConcordanceResult {
    var options = ConcordanceOptions()
    try change(&options)
    return try ConcordanceJob(session, memories: Array(locations.prefix(chosen))).find(phrase, options)
  }

  @Test func hitsTellTheirMemoryAndPlaces() throws {
    let record = try #require(try find("ETAT", in: 1).records.last)
    #expect(record.text == "Le chef de l’État à Bakou")
    #expect(record.marked(opening: "<", closing: ">") == "Le chef de l’<État> à Bakou")
    #expect(record.memory == locations[0].name)
    #expect(record.unit == 1)
    #expect(record.date == "20250102T000000Z")
    #expect(record.places.map(\.utf8Start) == [15])
    #expect(record.places.map(\.start) == [13])
    #expect(record.places.map(\.end) == [17])
    #expect(record.others.map(\.text) == ["Dövlət başçısı Bakıda"])
  }

  @Test func memoriesFollowOneAnotherUnlessTheHitsAreSorted() throws {
    let stored = ["Un État membre", "Le chef de l’État à Bakou", "L’état des lieux", "Les États turciques"]
    #expect(try find("etat").records.map(\.text) == stored)
    let dated = [0, 3, 1, 2].map { stored[$0] }
    #expect(try find("etat") { try $0.setOrder("date") }.records.map(\.text) == dated)
    let page = try find("etat") {
      try $0.setOrder("Date")
      ($0.offset, $0.limit) = (1, 2)
    }
    #expect(page.records.map(\.text) == Array(dated[1...2]))
    #expect(page.summary == "2 of 4 units")
  }

  @Test func conditionsAndLanguagesChooseHits() throws {
    let result = try find("etat") { $0.condition = try UnitCondition("user = leyla and date >= 2025-01-02") }
    #expect(result.records.map(\.text) == ["Le chef de l’État à Bakou", "Les États turciques"])
    #expect(result.summary == "2 units")
    #expect(try find("dovlet") { $0.languages = ["az"] }.records.isEmpty)
    #expect(try find("dövlət") { $0.languages = ["az"] }.records.count == 3)
    #expect(try find("etat") { $0.targets = ["en"] }.records.isEmpty)
    #expect(try find("etat chef") { $0.isOfWords = true }.records.count == 1)
    #expect(try find("etat") { $0.isExact = true }.records.count == 3)
  }

  @Test func whatWasNotLookedAtIsSaid() throws {
    let result = try find("etat", in: 1) {
      $0.condition = try UnitCondition("user = nobody")
      $0.examinedLimit = 1
    }
    #expect(result.records.isEmpty)
    #expect(result.hasMore)
    #expect(result.remarks.map(\.message).contains { $0.contains("1 units") && $0.contains("--examine") })
  }

  @Test func anUnknownOrderIsRefused() throws {
    var options = ConcordanceOptions()
    let error = #expect(throws: WorkbenchError.self) { try options.setOrder("colour") }
    #expect(error?.category == .usage)
    #expect(error?.remedy?.contains("newest") == true)
  }

  @Test func phrasesOfSegmentsComeFromAllMemories() throws {
    let job = try PhraseJob(session, memories: locations, from: "fr", to: "az")
    let phrases = try job.phrases(in: "Dit le chef de l’Etat : les états turciques, un état.")
    #expect(phrases.map(\.phrase) == ["le chef de l’Etat", "les états turciques", "un état"])
    #expect(phrases.map(\.words) == [5, 3, 2])
    #expect(phrases.map { $0.hits.map(\.memory) } == [0, 1, 0].map { [locations[$0].name] })
    #expect(phrases[0].hits[0].others.map(\.text) == ["Dövlət başçısı Bakıda"])
    #expect(phrases[0].place.start == 4)
    let longer = try PhraseJob(session, memories: locations, from: "fr", to: "az", minimumWords: 3, limit: 1)
    #expect(try longer.phrases(in: "un état, les états turciques").map(\.phrase) == ["les états turciques"])
  }
}
