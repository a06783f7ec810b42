import BitextModel
import Testing
import TextAnalysis

struct LocaleNamesTests {
  private static let languages: [LanguageTag] = [
    "az", "de", "en", "fr", "ka", "kk", "ky", "ru", "tk", "tr", "uk", "uz",
  ]

  @Test(arguments: [
    ("fr", "DE", ["Allemagne"]), ("az", "DE", ["Almaniya"]), ("ru", "DE", ["Германия"]),
    ("az", "US", ["Amerika Birləşmiş Ştatları", "ABŞ"]), ("en", "GB", ["United Kingdom", "UK"]),
    ("en", "TR", ["Turkey", "Türkiye"]), ("az", "EU", ["Avropa Birliyi"]), ("az-Cyrl", "AZ", ["Азәрбајҹан"]),
    ("fr-CA", "DE", ["Allemagne"]), ("az-Latn-AZ", "FR", ["Fransa"]),
  ])
  func aRegionHasItsUsualNameFirst(language: LanguageTag, code: String, wanted: [String]) {
    #expect(LocaleNames(language: language)?.regions.filter { $0.code == code }.map(\.name) == wanted)
  }

  @Test(arguments: [("fr", "Azerbaïdjan"), ("en", "Azerbaijan"), ("ky", "Азербайжан"), ("ka", "აზერბაიჯანი")])
  func aRegionIsFoundByItsName(language: LanguageTag, name: String) {
    #expect(LocaleNames(language: language)?.regions.first { $0.name == name }?.code == "AZ")
  }

  @Test(arguments: [
    ("en", "America/Chicago", "Chicago"), ("az", "America/Chicago", "Çikaqo"), ("ru", "America/Chicago", "Чикаго"),
    // ICU makes English names of the zone's identifier.
    ("en", "Africa/Abidjan", "Abidjan"), ("en", "America/New_York", "New York"), ("fr", "Europe/London", "Londres"),
  ])
  func aZoneHasACity(language: LanguageTag, zone: String, wanted: String) {
    #expect(LocaleNames(language: language)?.cities.first { $0.zone == zone }?.name == wanted)
  }

  @Test(arguments: [("fr", "azerbaïdjanais"), ("en", "Azerbaijani"), ("az", "azərbaycan")])
  func aLanguageHasAName(language: LanguageTag, wanted: String) {
    #expect(LocaleNames(language: language)?.languages.first { $0.code == "az" }?.name == wanted)
  }

  @Test(arguments: ["xx", "not a tag", "ru-Latn", ""])
  func aLanguageWithoutNamesOfItsOwnHasNone(language: String) {
    #expect(LocaleNames(language: LanguageTag(language)) == nil)
  }

  @Test(arguments: languages)
  func allThreeListsAreThere(language: LanguageTag) throws {
    let names = try #require(LocaleNames(language: language))
    #expect(names.regions.count >= 280)
    #expect(names.languages.count >= 300)
    #expect(names.cities.count >= 400)
  }

  @Test(arguments: languages)
  func aCityIsNamedOnceAZone(language: LanguageTag) throws {
    let cities = try #require(LocaleNames(language: language)).cities
    #expect(Set(cities.map(\.zone)).count == cities.count)
  }

  @Test(arguments: languages)
  func namesAreInOneScriptAndComposed(language: LanguageTag) throws {
    let names = try #require(LocaleNames(language: language))
    let script = ScriptCode(try #require(language.likely.script))
    let all = names.regions.map(\.name) + names.languages.map(\.name) + names.cities.map(\.name)
    for name in all {
      #expect(name.unicodeScalars.allSatisfy { ScriptCode.of($0.value).map { $0 == script } ?? true }, "\(name)")
      #expect(name.unicodeScalars.elementsEqual(name.normalized(.nfc).unicodeScalars))
    }
  }
}
