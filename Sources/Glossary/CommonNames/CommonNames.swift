public import BitextModel
import TextAnalysis

/// What everybody calls countries, regions, cities and languages, as ICU has it from Unicode CLDR: the layer beneath all glossaries.
///
/// A house decides: ``merged(beneath:keepingOwn:)`` lets its concept take in CLDR's of the same thing.
///
/// ```swift
/// let common = CommonNames(languages: ["fr", "en", "az"], for: .lookUp)
/// let all = common.merged(beneath: house)
/// ```
///
/// Concepts are called `region-AZ`, `city-Europe-Paris` and `language-az`. Codes (`US`, `UK`), abbreviations and names with an
/// explanation are left out, as they are other words, too; `LocaleNames` has them all.
public struct CommonNames: Sendable {
  /// What the names are wanted for.
  public enum Purpose: Sendable {
    /// To be found in running text: without names that are ordinary words or people's names more often.
    case text
    /// To be looked up: all.
    case lookUp
  }

  /// Sorted by id within each kind: regions, cities, languages.
  public let concepts: [Concept]

  /// Reads the names of some languages; one for which ICU has none adds nothing.
  ///
  /// - Complexity: O(*n*) in names; about two milliseconds a language.
  public init(languages: [LanguageTag], for purpose: Purpose) {
    let source = "CLDR (ICU \(ICUVersion.text))"
    var regions = CommonNameTable(source: source) { code in
      let isNumber = code.utf8.allSatisfy(\.isASCIIDigit)
      let note = isNumber ? "UN M.49 \(code)" : "ISO 3166 \(code)"
      return ("region-\(code)", CommonNameSelection.type(ofRegion: code), note)
    }
    var cities = CommonNameTable(source: source) { zone in
      ("city-\(zone.replacing("/", with: "-"))", .city, "time zone \(zone)")
    }
    var tongues = CommonNameTable(source: source) { code in ("language-\(code)", .term, "BCP 47 \(code)") }
    for language in Set(languages.map(\.primary)).sorted() {
      guard let names = LocaleNames(language: language) else { continue }
      let ofRegions = regions.add(
        names.regions.lazy.filter { CommonNameSelection.isRegion($0.code, for: purpose) }.map { ($0.code, $0.name) },
        language: language)
      // A city of its country's name (Luxembourg) is the country's.
      cities.add(
        names.cities.lazy.filter { CommonNameSelection.isCity($0.zone, for: purpose) }.map { ($0.zone, $0.name) },
        language: language, without: ofRegions)
      guard purpose == .lookUp else { continue }
      tongues.add(names.languages.lazy.map { ($0.code, $0.name) }, language: language)
    }
    concepts = regions.concepts + cities.concepts + tongues.concepts
  }
}
