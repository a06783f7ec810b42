import BitextModel
import Quality
import TestSupport
import Testing
import TextAnalysis

/// A pair of texts, and which of them a rule condemns: 0 the first, 1 the second.
struct CleaningCase: Sendable, CustomTestStringConvertible {
  let texts: [String]
  let condemned: [Int]
  let languages: [LanguageTag]

  init(_ source: String, _ target: String, _ condemned: Int..., from: LanguageTag = "en", to: LanguageTag = "fr") {
    texts = [source, target]
    languages = [from, to]
    self.condemned = condemned
  }

  var testDescription: String { texts.joined(separator: " | ") }

  var unit: TranslationUnit {
    TranslationUnit(variants: zip(languages, texts).map { TranslationVariant($0, Segment($1)) })
  }
}

/// What a rule that studies nothing condemns of a unit.
func condemned(by rule: some CleaningRule, _ unit: TranslationUnit) -> [Int] {
  rule.verdict(on: ExaminedUnit(unit, number: 1))?.variants ?? []
}

/// What a cleaner of one rule condemns of each unit, numbered from 1, when it has seen all.
func condemned(by rule: any CleaningRule, among units: [TranslationUnit]) -> [[Int]] {
  var cleaner = Cleaner([rule])
  for study in cleaner.studies {
    for (index, unit) in units.enumerated() { cleaner.study(study, unit, number: Int64(index + 1)) }
    cleaner.finish(study)
  }
  return units.enumerated().map { cleaner.judgement(on: $0.element, number: Int64($0.offset + 1)).removedVariants }
}

/// A unit of plain texts.
func unit(_ texts: (LanguageTag, String)..., changed: Timestamp? = nil) -> TranslationUnit {
  TranslationUnit(
    variants: texts.map { TranslationVariant($0.0, Segment($0.1)) }, provenance: Provenance(changed: changed))
}

/// The project's own data.
enum LanguageData {
  static let guesser = Result { try LanguageGuesser.load(from: Repository.path("Languages")) }
  static let related = Result { try RelatedLanguages.load(from: Repository.path("Languages")) }
}
