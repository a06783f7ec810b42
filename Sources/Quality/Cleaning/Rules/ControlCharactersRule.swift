import BitextModel

/// Takes variants with control characters other than tabs and line ends, or with characters for private use, which mean
/// something to one font or program only.
public struct ControlCharactersRule: CleaningRule {
  public let name = "control-characters"
  public let meaning = "control characters, or characters for private use"
  public let purposes: Set<CleaningPurpose> = [.mt]

  public init() {}

  public func verdict(on unit: ExaminedUnit) -> CleaningVerdict? {
    verdict(
      on: unit,
      ofEach: { variant in
        for scalar in variant.text.unicodeScalars {
          switch scalar.value {
          case 0x09, 0x0A, 0x0D, 0x85: continue
          case ..<0x20, 0x7F...0x9F: return "\(variant.language) has a control character, \(scalar.codePointName)"
          case 0xE000...0xF8FF, 0xF0000...0x10FFFF:
            return "\(variant.language) has a character for private use, \(scalar.codePointName)"
          default: continue
          }
        }
        return nil
      })
  }
}

extension Unicode.Scalar {
  /// `U+00E9`.
  var codePointName: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
