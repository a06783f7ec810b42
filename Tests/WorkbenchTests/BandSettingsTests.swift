import BitextModel
import Foundation
import TestSupport
import Testing
import Workbench

struct BandSettingsTests {
  @Test(
    arguments: [
      (["50", "95", " 75"], [95, 75, 50]), (["99"], [99]), (["1"], [1]), ([], nil), (["0"], nil), (["100"], nil),
      (["85", "85"], nil), (["85", ""], nil), (["-5"], nil), (["8.5"], nil), (["99999999999999999999"], nil),
    ] as [([String], [Int]?)])
  func boundsAreWholeNumbersEachOnce(_ texts: [String], _ scores: [Int]?) {
    #expect(BandBounds(texts)?.scores == scores)
  }

  @Test(
    arguments: [
      ("95-99=30", BandWeight(band: "95-99", percent: 30)), (" new = 100 ", BandWeight(band: "new", percent: 100)),
      ("context=0", BandWeight(band: "context", percent: 0)), ("new=101", nil), ("new=-1", nil), ("new", nil),
      ("=5", nil), ("new=5=6", nil), ("new=", nil), ("new=1.5", nil),
    ] as [(String, BandWeight?)])
  func aWeightIsABandAndItsPerCent(_ text: String, _ weight: BandWeight?) {
    #expect(BandWeight(text) == weight)
  }

  @Test func settingsAreATable() throws {
    let work = try TemporaryFolder()
    try work.write(
      """
      memory = "news"
      [analyse]
      bands = [90, 70]
      [analyse.weights]
      context = 5
      100 = 15
      70-89 = 60
      """, to: "dragoman.toml")
    func read(_ environment: [String: String] = [:]) throws -> Settings {
      try SettingsReader(environment: ["HOME": work.path("none")].merging(environment) { $1 }, workingFolder: work.url)
        .read()
    }
    let settings = try read()
    #expect(settings.diagnostics.isEmpty)
    #expect(settings.memory.content == "news")
    #expect(
      settings.analysisBands == .init(try #require(BandBounds(["90", "70"])), origin: work.path("dragoman.toml")))
    #expect(
      Set(settings.analysisWeights.content) == [
        BandWeight(band: "context", percent: 5), BandWeight(band: "100", percent: 15),
        BandWeight(band: "70-89", percent: 60),
      ])
    let other = try read(["DRAGOMAN_ANALYSE_BANDS": "80", "DRAGOMAN_ANALYSE_WEIGHTS": "context=1,new=90"])
    #expect(other.analysisBands.content.scores == [80])
    #expect(other.analysisWeights.content.suffix(2).map(\.percent) == [1, 90])
  }

  @Test(arguments: [
    "[analyse]\nbands = [100]", "[analyse]\nbands = 3.5", "[analyse.weights]\nnew = 200", "[analyse.weights]\nnew = []",
    "analyse = 3",
  ])
  func whatIsWrongIsRefusedWithItsFile(_ text: String) throws {
    let work = try TemporaryFolder()
    try work.write(text + "\n", to: "dragoman.toml")
    let error = #expect(throws: WorkbenchError.self) {
      try SettingsReader(environment: ["HOME": work.path("none")], workingFolder: work.url).read()
    }
    #expect(error?.category == .badData)
    #expect(error?.description.contains("dragoman.toml") == true)
  }

  private func weights(_ record: AnalysisRecord) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: record.bands.map { ($0.band, $0.weight) })
  }

  @Test func flagsWinOverSettingsAndInternalBandsFollowTheOthers() throws {
    var fixture = try AnalysisFixture([])
    fixture.settings.analysisWeights = .init(
      ["context=3", "95=20", "75-84=60", "42=1", "internal-50=80"].compactMap { BandWeight($0) }, origin: "a.toml")
    let job = try fixture.job {
      $0.comparesInternally = true
      $0.weights = ["95-99=25", "internal-85=45", "new=90"].compactMap { BandWeight($0) }
    }
    #expect(job.remarks.map(\.message) == ["a.toml: there is no band 42; its weight has no effect"])
    #expect(
      weights(try job.record(fixture.xliff(["a b"], to: "a.xliff"))) == [
        "context": 3, "100": 10, "repetition": 10, "repetition-across-files": 10, "95-99": 25, "85-94": 50,
        "75-84": 60, "50-74": 100, "internal-95-99": 25, "internal-85-94": 45, "internal-75-84": 60,
        "internal-50-74": 80, "new": 90,
      ])
  }

  @Test func aWeightOfNoBandIsRefused() throws {
    let fixture = try AnalysisFixture([])
    let error = #expect(throws: WorkbenchError.self) {
      try fixture.job { $0.weights = [BandWeight(band: "85-99", percent: 3)] }
    }
    #expect(error?.category == .usage)
    #expect(error?.remedy?.contains("85-94") == true)
  }
}
