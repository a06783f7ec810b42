import BitextModel

/// Takes variants in which entities of HTML stand as text: `&nbsp;`, `&eacute;`, `&#233;`.
public struct EntitiesRule: CleaningRule {
  public let name = "entities"
  public let meaning = "HTML entities that are left in the text (&nbsp; &#233;)"
  public let purposes: Set<CleaningPurpose> = [.mt]

  private static let names: Set<String> = [
    "amp", "lt", "gt", "quot", "apos", "nbsp", "laquo", "raquo", "ldquo", "rdquo", "lsquo", "rsquo", "ndash", "mdash",
    "hellip", "euro", "copy", "reg", "trade", "szlig", "deg", "middot", "bull", "aelig", "oelig",
  ]
  private static let accents = ["acute", "grave", "circ", "uml", "tilde", "cedil", "ring", "slash", "caron"]

  public init() {}

  public func verdict(on unit: ExaminedUnit) -> CleaningVerdict? {
    verdict(on: unit, ofEach: { variant in Self.first(in: variant.text).map { "\(variant.language) has \($0)" } })
  }

  private static func first(in text: String) -> String? {
    for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      guard let end = part.prefix(12).firstIndex(of: ";") else { continue }
      let name = part[..<end]
      if isEntity(name) { return "&\(name);" }
    }
    return nil
  }

  private static func isEntity(_ name: Substring) -> Bool {
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      return name.count > 2 && name.dropFirst(2).allSatisfy(\.isHexDigit)
    }
    if name.hasPrefix("#") { return name.utf8.count > 1 && name.utf8.dropFirst().allSatisfy(\.isASCIIDigit) }
    return names.contains(name.lowercased()) || accents.contains { name.dropFirst() == $0 }
  }
}
