public import BitextModel
import CICU

/// What a language calls countries and regions, languages, and the cities of time zones, by ICU's data (Unicode CLDR).
///
/// Equal codes name the same thing in all languages, so that a name is carried over by its code:
///
/// ```swift
/// let (russian, azerbaijani) = (LocaleNames(language: "ru"), LocaleNames(language: "az"))
/// let code = russian?.regions.first { $0.name == "Германия" }?.code  // DE
/// azerbaijani?.regions.first { $0.code == code }?.name  // Almaniya
/// let zone = russian?.cities.first { $0.name == "Чикаго" }?.zone  // America/Chicago
/// azerbaijani?.cities.first { $0.zone == zone }?.name  // Çikaqo
/// ```
///
/// The first name of a code is the usual one; short ones (`US`, `UK`, `ABŞ`) and others in use (`Türkiye` beside `Turkey`) stand
/// behind it. Names are as CLDR has them: some hold an explanation in brackets (`Myanmar (Burma)`), and languages stand in lower
/// case where the language writes them so. All are in NFC and in the language's script alone.
///
/// Each time it is made it reads some 1,200 names, which takes one or two milliseconds: make it once for a language, and index
/// the lists where many names are looked up.
public struct LocaleNames: Sendable {
  public let language: LanguageTag
  /// Countries by ISO 3166-1 (`AZ`), the regions of UN M.49 (`143`, Central Asia), and `EU`, `EZ`, `UN`.
  public let regions: [(code: String, name: String)]
  /// Languages by BCP 47 (`az`), without variants of a script or country.
  public let languages: [(code: String, name: String)]
  /// The cities by which time zones are known, by the zone's identifier (`Europe/Paris`).
  public let cities: [(zone: String, name: String)]

  /// - Returns: `nil` where ICU has no names of its own for the language, or none in the script asked for.
  /// - Complexity: O(*n*) in the language's names.
  public init?(language: LanguageTag) {
    guard language.isWellFormed else { return nil }
    let likely = language.likely
    let needsScript = likely.script != language.primary.likely.script
    let locale = [language.language, needsScript ? likely.script : nil, language.region].compactMap(\.self)
    let chain = Self.chain(from: locale.joined(separator: "_"))
    let script = likely.script.flatMap(NamesScript.init)
    let read = { (tables: [cicu_name_table]) in
      tables.flatMap { Self.names(of: $0, in: chain, script: script) }
    }
    regions = read([CICU_REGIONS, CICU_REGIONS_SHORT, CICU_REGIONS_VARIANT]).filter {
      !Self.regionsOfNoPlace.contains($0.code)
    }
    guard !regions.isEmpty else { return nil }
    languages = read([CICU_LANGUAGES, CICU_LANGUAGES_SHORT, CICU_LANGUAGES_VARIANT]).filter {
      !$0.code.utf8.contains(0x5F) && !Self.noLanguages.contains($0.code)
    }
    let known = read([CICU_CITIES]).map { (zone: $0.code.replacing(":", with: "/"), name: $0.name) }
      .filter { $0.zone != "Etc/Unknown" }
    // ICU leaves out the names that a zone's identifier gives as they are in English.
    cities = language.language == "en" ? known + ZoneCities.derived(except: Set(known.map(\.zone))) : known
    self.language = language
  }

  /// A locale and those to which it falls back, the root apart.
  private static func chain(from locale: String) -> [String] {
    var chain = [locale]
    var room = [CChar](repeating: 0, count: 160)
    // No locale has as many parents; an ill-made one must not go round in a ring.
    while chain.count < 8, let last = chain.last {
      let length = cicu_parent_locale(last, &room, Int32(room.count))
      guard length > 0 else { break }
      chain.append(String(decoding: room.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }
    return chain
  }

  /// The names of a table in a chain of locales, the nearest deciding.
  private static func names(
    of table: cicu_name_table, in chain: [String], script: NamesScript?
  ) -> [(code: String, name: String)] {
    var names: [(code: String, name: String)] = []
    var seen: Set<String> = []
    for locale in chain {
      guard let handle = cicu_names_open(locale, table) else { continue }
      defer { cicu_names_close(handle) }
      var code: UnsafePointer<CChar>?
      var text: UnsafePointer<UInt8>?
      var length: Int32 = 0
      while cicu_names_next(handle, &code, &text, &length) {
        guard let code, let text, length > 0 else { continue }
        let key = String(cString: code)
        if chain.count > 1, !seen.insert(key).inserted { continue }
        let name = String(decoding: UnsafeBufferPointer(start: text, count: Int(length)), as: UTF8.self)
        guard script?.owns(name) ?? true else { continue }
        names.append((key, name.normalized(.nfc)))
      }
    }
    return names
  }

  /// Codes for tests and for what is not known.
  private static let regionsOfNoPlace: Set<String> = ["XA", "XB", "ZZ"]
  private static let noLanguages: Set<String> = ["mis", "mul", "root", "und", "zxx"]
}
