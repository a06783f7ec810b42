/// A finding as `check --json` gives it.
public struct FindingRecord: Codable, Sendable, Hashable {
  public let file: String
  /// The unit's place in the file, counted from 1, its name and its line, where they are known.
  public let unit: Int?
  public let identifier: String?
  public let line: Int?
  public let rule: String
  public let severity: FindingSeverity
  public let message: String
  public let remedy: String?
  public let sourceLang: String?
  public let targetLang: String?
  public let sourcePlaces: [PlaceRecord]
  public let targetPlaces: [PlaceRecord]
  /// The forms of a concept that goes by several in the file, with their places; absent for other findings.
  public let forms: [NameUseRecord]?
}

extension FindingRecord: CustomStringConvertible {
  /// `a.tmx, line 4: warning: numbers: …`.
  public var description: String {
    var place = file
    if let line { place += ", line \(line)" }
    if let unit { place += ", unit \(unit)" }
    if let language = targetLang ?? (forms == nil ? nil : sourceLang) { place += " (\(language))" }
    return "\(place): \(severity.rawValue): \(rule): \(message)" + (remedy.map { ". \($0)" } ?? "")
  }
}
