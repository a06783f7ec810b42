import CICU

/// What kind of character a code point is, by its Unicode general category.
public enum CharacterClass: UInt8, Sendable {
  case lowercase, uppercase, otherLetter, mark, digit, otherNumber, space, punctuation, symbol, other

  /// The class of a code point.
  ///
  /// - Complexity: O(1); ASCII without a call.
  @inlinable
  public static func of(_ scalar: UInt32) -> CharacterClass {
    scalar < 0x80 ? ofASCII(UInt8(truncatingIfNeeded: scalar)) : beyondASCII(scalar)
  }

  /// The class of an ASCII character.
  ///
  /// - Complexity: O(1), without memory.
  @inlinable
  public static func ofASCII(_ byte: UInt8) -> CharacterClass {
    if (byte | 0x20) &- 0x61 < 26 { return byte & 0x20 == 0 ? .uppercase : .lowercase }
    if byte &- 0x30 < 10 { return .digit }
    if byte == 0x20 || byte &- 0x09 < 5 { return .space }
    if byte < 0x20 || byte >= 0x7F { return .other }
    switch byte {
    case 0x24, 0x2B, 0x3C, 0x3D, 0x3E, 0x5E, 0x60, 0x7C, 0x7E: return .symbol
    default: return .punctuation
    }
  }

  @inlinable
  public var isLetter: Bool { rawValue <= CharacterClass.otherLetter.rawValue }

  /// Numbers of ICU's UCharCategory: Lu 1, Ll 2, Lt 3, Lm 4, Lo 5, Mn 6, Me 7, Mc 8, Nd 9, Nl 10, No 11, Zs–Zp 12–14, Cc–Cs 15–18,
  /// Pd 19, Ps 20, Pe 21, Pc 22, Po 23, Sm 24, Sc 25, Sk 26, So 27, Pi 28, Pf 29.
  @usableFromInline
  static func beyondASCII(_ scalar: UInt32) -> CharacterClass {
    switch cicu_category(scalar) {
    case 1, 3: .uppercase
    case 2: .lowercase
    case 4, 5: .otherLetter
    case 6, 7, 8: .mark
    case 9: .digit
    case 10, 11: .otherNumber
    case 12, 13, 14: .space
    case 19...23, 28, 29: .punctuation
    case 24...27: .symbol
    // NEL, the one control character beyond ASCII with the property White_Space.
    default: scalar == 0x85 ? .space : .other
    }
  }
}
