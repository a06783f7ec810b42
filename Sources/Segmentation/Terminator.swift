/// A mark that can end a sentence.
struct Terminator {
  enum Kind {
    case period
    /// A question or exclamation mark.
    case strong
    case ellipsis
    /// The mouth of a face made of marks.
    case emoticon
    /// The stop of a script without capitals, with a space behind it.
    case caseless
    /// The stop of a script that puts no space behind it.
    case unspaced
  }

  let kind: Kind
  /// Its length in UTF-8 bytes.
  let width: Int

  /// The mark that begins at a byte, if one does.
  @inline(__always)
  static func at(_ index: Int, in bytes: Span<UInt8>) -> Terminator? {
    guard index < bytes.count else { return nil }
    switch bytes[index] {
    case 0x2E: return Terminator(kind: .period, width: 1)
    case 0x21, 0x3F: return Terminator(kind: .strong, width: 1)
    case 0xC2...0xEF: return multibyte(index, in: bytes)
    default: return nil
    }
  }

  /// … ‽ ⁇ ⁈ ⁉ ؟ ۔ ։ । ॥ ။ ። ។ 。 ． ！ ？ ｡
  private static func multibyte(_ index: Int, in bytes: Span<UInt8>) -> Terminator? {
    guard index + 1 < bytes.count else { return nil }
    switch (bytes[index], bytes[index + 1]) {
    case (0xD8, 0x9F), (0xDB, 0x94), (0xD6, 0x89): return Terminator(kind: .caseless, width: 2)
    default: break
    }
    guard index + 2 < bytes.count else { return nil }
    let third = bytes[index + 2]
    switch (bytes[index], bytes[index + 1]) {
    case (0xE2, 0x80) where third == 0xA6: return Terminator(kind: .ellipsis, width: 3)
    case (0xE2, 0x80) where third == 0xBD: return Terminator(kind: .strong, width: 3)
    case (0xE2, 0x81) where (0x87...0x89).contains(third): return Terminator(kind: .strong, width: 3)
    case (0xE0, 0xA5) where third == 0xA4 || third == 0xA5: return Terminator(kind: .caseless, width: 3)
    case (0xE1, 0x81) where third == 0x8B: return Terminator(kind: .caseless, width: 3)
    case (0xE1, 0x8D) where third == 0xA2: return Terminator(kind: .caseless, width: 3)
    case (0xE1, 0x9F) where third == 0x94: return Terminator(kind: .caseless, width: 3)
    case (0xE3, 0x80) where third == 0x82: return Terminator(kind: .unspaced, width: 3)
    case (0xEF, 0xBC) where third == 0x81 || third == 0x8E || third == 0x9F:
      return Terminator(kind: .unspaced, width: 3)
    case (0xEF, 0xBD) where third == 0xA1: return Terminator(kind: .unspaced, width: 3)
    default: return nil
    }
  }
}
