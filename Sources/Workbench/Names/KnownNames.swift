import BitextModel
import Synchronization
import TextAnalysis

/// The names of countries, languages and cities as ICU has them by language, looked up as a whole.
final class KnownNames: Sendable {
  private struct Names: Sendable {
    /// For each name in small letters, the codes of what it means.
    var codes: [String: [String]] = [:]
    /// For each code, its names, the usual one first.
    var names: [String: [String]] = [:]
  }

  private let loaded = Mutex<[String: Names]>([:])

  /// What a name is in another language; of a name with several meanings, what each is.
  ///
  /// - Complexity: O(1) once the names of both languages are read.
  func names(_ name: String, from source: LanguageTag, to target: LanguageTag) -> [String] {
    let codes = names(of: source).codes[Self.key(name, source)] ?? []
    let written = names(of: target).names
    var found: [String] = []
    for code in codes {
      if let usual = written[code]?.first, !found.contains(usual) { found.append(usual) }
    }
    return found
  }

  /// What a country is called in another language; `nil` where the name is none of a country.
  func country(_ name: String, from source: LanguageTag, to target: LanguageTag) -> String? {
    let codes = names(of: source).codes[Self.key(name, source)] ?? []
    let written = names(of: target).names
    return codes.filter { $0.hasPrefix("region ") }.compactMap { written[$0]?.first }.first
  }

  private func names(of language: LanguageTag) -> Names {
    loaded.withLock { loaded in
      if let known = loaded[language.language] { return known }
      var names = Names()
      if let data = LocaleNames(language: language) {
        for (kind, list) in [
          ("city", data.cities.map { ($0.zone, $0.name) }), ("region", data.regions.map { ($0.code, $0.name) }),
        ] {
          for (code, name) in list {
            names.codes[Self.key(name, language), default: []].append("\(kind) \(code)")
            names.names["\(kind) \(code)", default: []].append(name)
          }
        }
      }
      loaded[language.language] = names
      return names
    }
  }

  private static func key(_ name: String, _ language: LanguageTag) -> String {
    CaseMapping.of(language).lowercase(name.normalized(.nfc))
  }
}
