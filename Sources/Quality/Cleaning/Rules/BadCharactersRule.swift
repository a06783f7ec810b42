import BitextModel

/// Takes variants with characters that a wrong decoding left: U+FFFD, code points that are no characters, and UTF-8 that was read in
/// an 8-bit code page (`Ã©` for `é`).
public struct BadCharactersRule: CleaningRule {
  public let name = "bad-characters"
  public let meaning = "characters lost by a wrong decoding (U+FFFD, Ã© for é)"
  public let purposes: Set<CleaningPurpose> = [.cat, .mt]

  public init() {}

  public func verdict(on unit: ExaminedUnit) -> CleaningVerdict? {
    verdict(
      on: unit,
      ofEach: { variant in
        for scalar in variant.text.unicodeScalars {
          if scalar == "\u{FFFD}" { return "\(variant.language) has U+FFFD, which stands for a lost character" }
          if scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value) {
            return "\(variant.language) has a code point that is no character"
          }
        }
        return Mojibake.first(in: variant.text).map { "\(variant.language) has \($0.found) for \($0.meant)" }
      })
  }
}
