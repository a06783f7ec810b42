/// Faces made of marks: `:-)`, `;)`, `:D`, `=(`. Where one stands alone between spaces, it belongs to the sentence before it.
enum Emoticon {
  /// Behind the face that begins at a place and stands free.
  static func end(at index: Int, in bytes: Span<UInt8>) -> Int? {
    guard index + 1 < bytes.count, isEyes(bytes[index]) else { return nil }
    let mouth = bytes[index + 1] == 0x2D ? index + 2 : index + 1
    guard mouth < bytes.count else { return nil }
    switch bytes[mouth] {
    // ( ) / D P p
    case 0x28, 0x29, 0x2F, 0x44, 0x50, 0x70: break
    default: return nil
    }
    let end = mouth + 1
    return end == bytes.count || TextBytes.whiteSpaceWidth(at: end, in: bytes) > 0 ? end : nil
  }

  /// Whether a closing bracket is the mouth of a face that stands free.
  static func isMouth(_ bracket: Int, in bytes: Span<UInt8>) -> Bool {
    var eyes = bracket - 1
    if eyes > 0, bytes[eyes] == 0x2D { eyes -= 1 }
    guard eyes > 0, isEyes(bytes[eyes]), end(at: eyes, in: bytes) == bracket + 1 else { return false }
    return bytes[eyes - 1] == 0x20 || Terminator.at(eyes - 1, in: bytes) != nil
  }

  /// : ; =
  private static func isEyes(_ byte: UInt8) -> Bool { byte == 0x3A || byte == 0x3B || byte == 0x3D }
}
