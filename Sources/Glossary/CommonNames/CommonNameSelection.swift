import BitextModel

/// Which of CLDR's names are names that a text means.
enum CommonNameSelection {
  /// Whether a code is that of a region with a name of its own.
  static func isRegion(_ code: String, for purpose: CommonNames.Purpose) -> Bool {
    !vagueRegions.contains(code) && (purpose == .lookUp || !ambiguousRegions.contains(code))
  }

  /// The world (which newspapers are called by), and what lies outside all regions.
  private static let vagueRegions: Set<String> = ["001", "QO", "ZZ"]

  /// America, by which most texts mean the United States, and the island of *la Réunion*.
  private static let ambiguousRegions: Set<String> = ["019", "RE"]

  /// Whether the thing of a concept's id is called by a part of its name, too: North Macedonia was Macedonia, and often still is.
  static func isCalledByLess(_ id: String) -> Bool { id == "region-MK" }

  static func type(ofRegion code: String) -> ConceptType {
    if code == "EU" || code == "UN" { return .organisation }
    let isNumber = code.utf8.allSatisfy(\.isASCIIDigit)
    return isNumber || regionsOfLetters.contains(code) ? .region : .country
  }

  /// Regions that have letters for a code but are no countries: the euro area, Antarctica, islands.
  private static let regionsOfLetters: Set<String> = ["AC", "AQ", "CP", "DG", "EA", "EZ", "IC", "TA"]

  /// Whether a time zone's city may be taken for a city.
  static func isCity(_ zone: String, for purpose: CommonNames.Purpose) -> Bool {
    let parts = zone.split(separator: "/")
    guard let area = parts.first, parts.count > 1, area != "Etc", area != "Antarctica" else { return false }
    guard purpose == .text else { return true }
    // Small towns named after their county; islands.
    if parts.count > 2 { return capitalsOfThreeParts.contains(zone) }
    if ["Arctic", "Atlantic", "Indian", "Pacific"].contains(area) { return oceanCities.contains(zone) }
    return !ordinaryWords.contains(zone)
  }

  private static let capitalsOfThreeParts: Set<String> = [
    "America/Argentina/Buenos_Aires", "America/Indiana/Indianapolis",
  ]

  private static let oceanCities: Set<String> = [
    "Atlantic/Reykjavik", "Indian/Antananarivo", "Pacific/Apia", "Pacific/Auckland", "Pacific/Honolulu",
    "Pacific/Noumea",
    "Pacific/Port_Moresby",
  ]

  /// Zones whose city is a word, a person's name or the name of a better known thing in one of the languages.
  private static let ordinaryWords: Set<String> = [
    "America/Adak", "America/Chihuahua", "America/Cordoba", "America/Creston", "America/Dawson", "America/Detroit",
    "America/Fortaleza", "America/Mendoza", "America/Merida", "America/Nome", "America/Phoenix", "America/Regina",
    "America/Resolute", "America/Santa_Isabel", "America/Swift_Current", "America/Vincennes", "Asia/Dili", "Asia/Gaza",
    "Australia/Adelaide", "Australia/Currie", "Australia/Darwin", "Australia/Eucla", "Australia/Lindeman",
  ]
}
