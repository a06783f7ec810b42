import BitextModel

/// Takes variants that are addresses and nothing else: of the web, of mail.
public struct AddressOnlyRule: CleaningRule {
  public let name = "address-only"
  public let meaning = "a side that is only addresses of the web or of mail"
  public let purposes: Set<CleaningPurpose> = [.mt]

  public init() {}

  public func verdict(on unit: ExaminedUnit) -> CleaningVerdict? {
    verdict(
      on: unit,
      ofEach: { variant in
        let pieces = variant.text.split(whereSeparator: \.isWhitespace)
        guard !pieces.isEmpty, pieces.allSatisfy(Self.isAddress) else { return nil }
        return "\(variant.language) is only an address"
      })
  }

  static func isAddress(_ piece: Substring) -> Bool {
    let address = piece.trimmingPrefix(while: { "<([\"'«“".contains($0) }).lowercased()
    for start in ["http://", "https://", "ftp://", "mailto:", "www."] where address.hasPrefix(start) { return true }
    let sides = address.split(separator: "@", omittingEmptySubsequences: false)
    return sides.count == 2 && !sides[0].isEmpty && sides[1].dropFirst().contains(".")
  }
}
