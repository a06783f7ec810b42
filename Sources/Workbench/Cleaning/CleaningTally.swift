import BitextModel
import Quality

/// Counts what each rule takes, and keeps samples of it.
struct CleaningTally {
  private let names: [String]
  private var units: [Int]
  private var variants: [Int]
  private var samples: [SampleReservoir<CleaningSample>]

  init(_ rules: [any CleaningRule], sampleCount: Int) {
    names = rules.map(\.name)
    units = Array(repeating: 0, count: rules.count)
    variants = units
    samples = Array(repeating: SampleReservoir(capacity: sampleCount), count: rules.count)
  }

  mutating func add(_ judgement: CleaningJudgement, of unit: TranslationUnit, number: Int64) {
    for (rule, verdict) in judgement.verdicts {
      units[rule] += 1
      variants[rule] += verdict.variants.count
      samples[rule].offer { Self.sample(verdict, of: unit, number: number) }
    }
  }

  var counts: [CleaningCount] {
    names.indices.map {
      CleaningCount(rule: names[$0], units: units[$0], variants: variants[$0], samples: samples[$0].elements)
    }
  }

  private static func sample(
    _ verdict: CleaningVerdict, of unit: TranslationUnit, number: Int64
  ) -> CleaningSample {
    CleaningSample(
      unit: number, reason: verdict.reason,
      texts: unit.variants.enumerated().map { index, variant in
        .init(
          lang: variant.language.canonical, text: variant.segment.text, isTaken: verdict.variants.contains(index))
      })
  }
}
