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
    var regions = CommonNameTable(type: .country)
    var cities = CommonNameTable(type: .city)
    var tongues = CommonNameTable(type: .term)
    for language in Set(languages.map(\.primary)).sorted() {
      guard let names = LocaleNames(language: language) else { continue }
      for (code, name) in names.regions where CommonNameSelection.isRegion(code, for: purpose) {
        regions.add(name, code: code, language: language)
      }
      for (zone, name) in names.cities where CommonNameSelection.isCity(zone, for: purpose) {
        cities.add(name, code: zone, language: language)
      }
      guard purpose == .lookUp else { continue }
      for (code, name) in names.languages { tongues.add(name, code: code, language: language) }
    }
    let source = "CLDR (ICU \(ICUVersion.text))"
    concepts =
      regions.concepts(source: source) { code in
        let isNumber = code.utf8.allSatisfy(\.isASCIIDigit)
        let note = isNumber ? "UN M.49 \(code)" : "ISO 3166 \(code)"
        return ("region-\(code)", CommonNameSelection.type(ofRegion: code), note)
      }
      // A city of its country's name (Luxembourg) is the country's.
      + cities.concepts(source: source, without: regions) { zone in
        ("city-\(zone.replacing("/", with: "-"))", .city, "time zone \(zone)")
      }
      + tongues.concepts(source: source) { code in ("language-\(code)", .term, "BCP 47 \(code)") }
  }
}
