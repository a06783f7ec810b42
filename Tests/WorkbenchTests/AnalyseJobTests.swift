import BitextModel
import Memory
import TestSupport
import Testing
import Workbench

struct AnalyseJobTests {
  private static let ten = "un deux trois quatre cinq six sept huit neuf dix"

  @Test(arguments: [
    (ten, "100"), ("Un deux trois quatre cinq six sept huit neuf dix", "95-99"), ("<x id=\"1\"/>" + ten, "95-99"),
    (ten + ".", "95-99"), ("un deux trois quatre cinq six sept huit neuf onze", "85-94"),
    ("un deux trois quatre cinq six sept huit onze onze", "75-84"), ("un deux trois quatre cinq", "50-74"),
    ("un deux trois quatre onze", "new"), ("onze", "new"),
  ])
  func aSegmentIsInTheBandOfItsBestMatch(_ text: String, _ band: String) throws {
    let fixture = try AnalysisFixture(["autre chose", Segment(Self.ten)])
    #expect(try fixture.job().record(fixture.xliff([text], to: "a.xliff")).segments == [band: 1])
  }

  private static func unit(_ text: String, _ properties: [(String, String)]) -> TranslationUnit {
    TranslationUnit(
      variants: [TranslationVariant("fr", Segment(text)), TranslationVariant("en", "translation")],
      properties: properties.map { Property($0.0, $0.1) })
  }

  @Test(arguments: [
    (["avant", ten, "après"], "context"), (["avant", ten, "autre"], "100"), (["autre", ten, "après"], "100"),
    ([ten, "après"], "100"), (["avant", ten], "100"), (["avant", ten + "!", "après"], "95-99"),
  ])
  func theSameNeighboursMakeAContextMatch(_ texts: [String], _ band: String) throws {
    let fixture = try AnalysisFixture(units: [Self.unit(Self.ten, [("prev", "avant"), ("next", "après")])])
    let path = try fixture.xliff(texts, to: "a.xliff")
    #expect(try fixture.job().record(path).segments == [band: 1, "new": texts.count - 1])
  }

  /// What is not counted stands beside what is.
  @Test func lockedSegmentsAreNeighbours() throws {
    let fixture = try AnalysisFixture(units: [Self.unit(Self.ten, [("prev", "avant"), ("next", "après")])])
    let path = try fixture.xliff(
      [("avant", "translate=\"no\""), (Self.ten, ""), ("après", "translate=\"no\"")], to: "a.xliff")
    #expect(try fixture.job().record(path).segments == ["context": 1])
  }

  /// A repetition is one only where the memory has not its text, and its context may still be that of the memory.
  @Test func aContextMatchMayComeAgain() throws {
    let fixture = try AnalysisFixture(units: [Self.unit(Self.ten, [("prev", "avant"), ("next", "après")])])
    let path = try fixture.xliff([Self.ten, "avant", Self.ten, "après", Self.ten], to: "a.xliff")
    #expect(try fixture.job().record(path).segments == ["100": 2, "context": 1, "new": 2])
    #expect(
      try fixture.job { $0.putsRepetitionsFirst = true }.record(path).segments
        == ["100": 1, "context": 1, "repetition": 1, "new": 2])
  }

  @Test(arguments: [("menu", "context"), ("toolbar", "100")])
  func theSameKeyMakesAContextMatch(_ key: String, _ band: String) throws {
    let fixture = try AnalysisFixture(units: [Self.unit("Ouvrir", [("x-context", "menu")])])
    let path = try fixture.folder.write(
      "msgid \"\"\nmsgstr \"Language: en\\n\"\n\nmsgctxt \"\(key)\"\nmsgid \"Ouvrir\"\nmsgstr \"\"\n", to: "a.po")
    #expect(try fixture.job().record(path).segments == [band: 1])
  }

  @Test func theBestOfSeveralMemoriesCountsAfterPenalties() throws {
    let near = "un deux trois quatre cinq six sept huit neuf onze"
    let (one, other) = (try AnalysisFixture([Segment(Self.ten)]), try AnalysisFixture([Segment(near)]))
    let path = try one.xliff([Self.ten, near, Self.ten, near], to: "a.xliff")
    #expect(try one.job(memories: [one.memory(), other.memory()]).record(path).segments == ["100": 4])
    #expect(
      try one.job(memories: [one.memory(), other.memory(penalty: 3)]).record(path).segments
        == ["100": 2, "95-99": 1, "repetition": 1])
    // What a memory has at a price, the files have for nothing.
    #expect(
      try one.job(memories: [one.memory(penalty: 12)]) { $0.comparesInternally = true }.record(path).segments
        == ["85-94": 1, "internal-85-94": 1, "repetition": 2])
  }

  @Test func bandsReachBelowTheThresholdOfMatch() throws {
    let fixture = try AnalysisFixture([Segment(Self.ten)])
    let path = try fixture.xliff(["un deux trois", "un deux", Self.ten + " onze"], to: "a.xliff")
    let record = try fixture.job { $0.bounds = BandBounds(["30", "90"]) }.record(path)
    #expect(record.bands.map(\.band).filter { $0.contains("-") } == ["repetition-across-files", "90-99", "30-89"])
    #expect(record.segments == ["90-99": 1, "30-89": 1, "new": 1])
  }

  @Test func textsAreCutIntoSentences() throws {
    let fixture = try AnalysisFixture(["Bonjour tout le monde."])
    let path = try fixture.folder.write("Bonjour tout le monde. L’été porte 12 %.\n", to: "a.fr.txt")
    let record = try fixture.job().record(path)
    #expect(record.segments == ["100": 1, "new": 1])
    #expect(record.total.words == 7)
    #expect(record.total.characters == 19 + 14)
    #expect(record.total.charactersWithSpaces == 22 + 17)
  }

  /// NFC and NFD are the same text and the same number of characters.
  @Test func aRepetitionIsTheSameTextAndCodes() throws {
    let fixture = try AnalysisFixture([])
    let path = try fixture.xliff(
      [
        "l’été dort", "l’e\u{301}te\u{301} dort", "<x id=\"1\"/>l’été dort", "<x id=\"7\"/>l’été dort",
        "l’été <x id=\"1\"/>dort", "L’été dort",
      ], to: "a.xliff")
    let record = try fixture.job().record(path)
    #expect(record.segments == ["new": 4, "repetition": 2])
    #expect(record.total.charactersWithSpaces == 60)
    #expect(record.total.codes == 3)
  }

  @Test func repetitionsInTheFileComeBeforeThoseAcrossFiles() throws {
    let fixture = try AnalysisFixture([])
    let job = try fixture.job()
    #expect(
      try job.record(fixture.xliff(["a b", "a b", "c d"], to: "a.xliff")).segments == ["new": 2, "repetition": 1])
    #expect(
      try job.record(fixture.xliff(["a b", "a b", "e f", "c d"], to: "b.xliff")).segments
        == ["repetition-across-files": 2, "repetition": 1, "new": 1])
    #expect(job.totals.map(\.segments) == [["new": 3, "repetition": 2, "repetition-across-files": 2]])
  }

  @Test(arguments: [
    (false, ["100": 3, "85-94": 1, "repetition": 1]), (true, ["100": 1, "repetition": 3, "85-94": 1]),
  ])
  func whatTheMemoryHasComesBeforeRepetitionsUnlessTheyAreToBeFirst(_ isFirst: Bool, _ bands: [String: Int]) throws {
    let fixture = try AnalysisFixture([Segment(Self.ten)])
    let near = "un deux trois quatre cinq six sept huit neuf onze"
    let path = try fixture.xliff([Self.ten, near, Self.ten, near, Self.ten], to: "a.xliff")
    #expect(try fixture.job { $0.putsRepetitionsFirst = isFirst }.record(path).segments == bands)
  }

  /// Beyond the segments that are looked up together.
  @Test func repetitionsAreFoundFarApart() throws {
    let fixture = try AnalysisFixture(["phrase 7"])
    let texts = (0..<1500).map { "phrase \($0 % 1200)" }
    let record = try fixture.job { $0.bounds = BandBounds(["90"]) }.record(fixture.xliff(texts, to: "a.xliff"))
    #expect(record.segments == ["100": 2, "repetition": 299, "new": 1199])
  }

  @Test func internalMatchesHaveBandsOfTheirOwn() throws {
    let fixture = try AnalysisFixture([Segment("un deux trois quatre cinq six sept huit quinze seize")])
    let path = try fixture.xliff(
      [Self.ten, "un deux trois quatre cinq six sept huit neuf onze", "un deux trois quatre", Self.ten + " !"],
      to: "a.xliff")
    let record = try fixture.job { $0.comparesInternally = true }.record(path)
    #expect(record.segments == ["75-84": 1, "internal-85-94": 1, "new": 1, "internal-95-99": 1])
    #expect(try fixture.job().record(path).segments == ["75-84": 3, "new": 1])
  }

  @Test func aFileThatCannotBeReadLeavesNothingBehind() throws {
    let fixture = try AnalysisFixture([])
    let job = try fixture.job { $0.comparesInternally = true }
    let whole = try fixture.xliff([Self.ten, "onze douze"], to: "a.xliff")
    // Enough segments for some to be looked up before the fault: an entity that the file declares itself is refused.
    let units = (0..<1300).map { index in
      "<tu><tuv xml:lang=\"fr\"><seg>\(Self.ten)\(index == 0 ? "" : " \(index)")</seg></tuv></tu>"
    }
    let broken = try fixture.folder.write(
      """
      <?xml version="1.0"?><!DOCTYPE tmx [<!ENTITY a "b">]><tmx version="1.4"><header srclang="fr"/><body>
      \(units.joined(separator: "\n"))
      <tu><tuv xml:lang="fr"><seg>&a;</seg></tuv></tu></body></tmx>
      """, to: "b.tmx")
    guard case .failed(let fault, _) = try job.run(path: broken) else {
      Issue.record("the file was read")
      return
    }
    #expect(fault.category == .badData)
    #expect(job.totals.isEmpty)
    #expect(try job.record(whole).segments == ["new": 2])
    #expect(job.totals.map(\.files) == [1])
  }

  @Test func eachTargetLanguageIsAnAnalysisOfItsOwn() throws {
    let fixture = try AnalysisFixture([Segment(Self.ten)])
    let path = try fixture.xliff([Self.ten, Self.ten], to: "a.xliff")
    let records = try fixture.job(to: ["en", "az"]).records(path)
    #expect(records.map(\.to) == ["en", "az"])
    #expect(records.map(\.segments) == [["100": 2], ["new": 1, "repetition": 1]])
  }

  @Test func whatIsLockedIsNotCountedAndSaid() throws {
    let fixture = try AnalysisFixture([])
    let path = try fixture.xliff([("a b", ""), ("c d", "translate=\"no\""), ("a b", "")], to: "a.xliff")
    guard case .analysed(let records, let diagnostics) = try fixture.job().run(path: path) else {
      Issue.record("the file was not read")
      return
    }
    #expect(records.map(\.segments) == [["new": 1, "repetition": 1]])
    #expect(diagnostics.contains { $0.message.hasPrefix("not counted: 1 unit, locked") })
  }

  @Test func withoutALanguageEachFileTellsItsOwn() throws {
    let fixture = try AnalysisFixture(["Bonjour à tous."])
    let job = try fixture.job(from: nil)
    #expect(try job.record(fixture.folder.write("Bonjour à tous.\n", to: "a.fr.txt")).from == "fr")
    #expect(try job.record(fixture.folder.write("Hello to all.\n", to: "a.en.txt")).from == "en")
    #expect(try job.record(fixture.xliff(["Bonjour à tous."], to: "b.xliff")).segments == ["100": 1])
    #expect(job.totals.map(\.from) == [nil])
  }

  @Test func pluralFormsShareTheirSource() throws {
    let fixture = try AnalysisFixture([])
    let path = try fixture.folder.write(
      """
      msgid ""
      msgstr "Language: az\\nPlural-Forms: nplurals=2; plural=(n != 1);\\nContent-Type: text/plain; charset=UTF-8\\n"

      msgid "one file"
      msgid_plural "many files"
      msgstr[0] ""
      msgstr[1] ""

      msgid "one file"
      msgstr ""

      """, to: "a.po")
    #expect(try fixture.job(from: "en", to: ["az"]).record(path).segments == ["new": 2, "repetition": 1])
  }
}
