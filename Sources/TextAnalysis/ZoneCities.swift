import CICU

/// The cities that the identifiers of time zones name in English.
enum ZoneCities {
  /// - Parameter known: zones whose city ICU names itself.
  static func derived(except known: Set<String>) -> [(zone: String, name: String)] {
    all.filter { !known.contains($0.zone) }
  }

  /// Read once: asking ICU for its zones takes some milliseconds.
  private static let all: [(zone: String, name: String)] = {
    guard let zones = cicu_zones_open() else { return [] }
    defer { cicu_zones_close(zones) }
    var cities: [(zone: String, name: String)] = []
    while let text = cicu_zones_next(zones) {
      let zone = String(cString: text)
      guard let city = zone.split(separator: "/").last, city.utf8.count < zone.utf8.count else { continue }
      cities.append((zone, String(city.replacing("_", with: " "))))
    }
    return cities
  }()
}
