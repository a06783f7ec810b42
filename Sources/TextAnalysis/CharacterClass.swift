import CICU

/// What kind of character a code point is, by its Unicode general category.
public enum CharacterClass: UInt8, Sendable {
  case lowercase, uppercase, otherLetter, mark, digit, otherNumber, space, punctuation, symbol, other

  /// The class of a code point.
  ///
  /// - Complexity: O(1); ASCII without a call to ICU.
  public static func of(_ scalar: UInt32) -> CharacterClass {
    if scalar < 0x80 { return ascii[Int(scalar)] }
    if cicu_is_white_space(scalar) { return .space }
    return fromCategory(cicu_category(scalar))
  }

  public var isLetter: Bool { self == .lowercase || self == .uppercase || self == .otherLetter }

  private static let ascii: [CharacterClass] = (0..<128).map { scalar in
    cicu_is_white_space(UInt32(scalar)) ? .space : fromCategory(cicu_category(UInt32(scalar)))
  }

  /// Numbers of ICU's UCharCategory: Lu 1, Ll 2, Lt 3, Lm 4, Lo 5, Mn 6, Me 7, Mc 8, Nd 9, Nl 10, No 11, Zs–Zp 12–14, Cc–Cs 15–18,
  /// Pd 19, Ps 20, Pe 21, Pc 22, Po 23, Sm 24, Sc 25, Sk 26, So 27, Pi 28, Pf 29.
  private static func fromCategory(_ category: Int32) -> CharacterClass {
    switch category {
    case 1, 3: .uppercase
    case 2: .lowercase
    case 4, 5: .otherLetter
    case 6, 7, 8: .mark
    case 9: .digit
    case 10, 11: .otherNumber
    case 12, 13, 14: .space
    case 19...23, 28, 29: .punctuation
    case 24...27: .symbol
    default: .other
    }
  }
}
