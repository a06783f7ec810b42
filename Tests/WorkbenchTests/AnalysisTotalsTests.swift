import BitextModel
import Foundation
import Memory
import TestSupport
import Testing
import Workbench

/// What must hold of every analysis, whatever the files.
struct AnalysisTotalsTests {
  private static let words = ["alpha", "beta", "gamma", "delta", "un", "deux", "trois", "quatre"]

  private func texts(_ count: Int, _ generator: inout SeededGenerator) -> [String] {
    (0..<count).map { _ in
      (0..<Int.random(in: 1...9, using: &generator)).map { _ in
        Self.words.randomElement(using: &generator) ?? ""
      }.joined(separator: " ")
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func everySegmentIsInOneBandAndTheFilesAddUp(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let stored = texts(60, &generator)
    let fixture = try AnalysisFixture(stored.map { Segment($0) })
    let job = try fixture.job(to: ["en", "az"]) {
      $0.comparesInternally = seed.isMultiple(of: 2)
      $0.putsRepetitionsFirst = seed.isMultiple(of: 3)
      $0.weights = [BandWeight(band: "new", percent: 97), BandWeight(band: "50", percent: 33)]
    }
    var all: [[AnalysisRecord]] = []
    for file in 0..<4 {
      let segments = texts(70, &generator) + stored.prefix(5)
      let records = try job.records(fixture.xliff(segments, to: "\(file).xliff"))
      for record in records {
        #expect(record.total.segments == segments.count)
        #expect(record.total.words == segments.reduce(0) { $0 + $1.split(separator: " ").count })
        #expect(record.total.charactersWithSpaces == segments.reduce(0) { $0 + $1.count })
        #expect(record.total.characters == segments.reduce(0) { $0 + $1.filter { $0 != " " }.count })
        expectSum(record)
      }
      all.append(records)
    }
    for (target, total) in job.totals.enumerated() {
      expectSum(total)
      #expect(total.files == 4)
      let records = all.map { $0[target] }
      for (index, band) in total.bands.enumerated() {
        #expect(band.segments == records.reduce(0) { $0 + $1.bands[index].segments })
        #expect(band.words == records.reduce(0) { $0 + $1.bands[index].words })
        #expect(band.characters == records.reduce(0) { $0 + $1.bands[index].characters })
        #expect(band.charactersWithSpaces == records.reduce(0) { $0 + $1.bands[index].charactersWithSpaces })
      }
    }
  }

  private func expectSum(_ record: AnalysisRecord) {
    #expect(record.total.segments == record.bands.reduce(0) { $0 + $1.segments })
    #expect(record.total.words == record.bands.reduce(0) { $0 + $1.words })
    #expect(record.total.characters == record.bands.reduce(0) { $0 + $1.characters })
    #expect(hundredths(record.total.weightedWords) == record.bands.reduce(0) { $0 + $1.words * $1.weight })
    #expect(record.bands.allSatisfy { hundredths($0.weightedWords) == $0.words * $0.weight })
  }

  private func hundredths(_ value: Double) -> Int { Int((value * 100).rounded()) }

  /// The bands against a count made with the score alone.
  @Test(arguments: [7, 8] as [UInt64]) func theBandsAreThoseOfExhaustiveComparison(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let stored = texts(50, &generator)
    let fixture = try AnalysisFixture(stored.map { Segment($0) })
    let segments = texts(120, &generator)
    var expected: [String: Int] = [:]
    for (index, text) in segments.enumerated() {
      func best(_ others: some Sequence<String>) -> Int {
        others.map { FuzzyScore(wanted: Segment(text), stored: Segment($0), language: "fr").percent }.max() ?? 0
      }
      let (memory, files) = (best(stored), best(segments[..<index]))
      let name =
        memory == 100
        ? "100"
        : segments[..<index].contains(text)
          ? "repetition"
          : max(memory, files) < 50 ? "new" : (files > memory ? "internal-" : "") + Self.band(max(memory, files))
      expected[name, default: 0] += 1
    }
    let record = try fixture.job { $0.comparesInternally = true }.record(fixture.xliff(segments, to: "a.xliff"))
    #expect(record.segments == expected)
  }

  private static func band(_ percent: Int) -> String {
    switch percent {
    case 95...: "95-99"
    case 85...: "85-94"
    case 75...: "75-84"
    default: "50-74"
    }
  }
}
