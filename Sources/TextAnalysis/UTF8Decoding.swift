/// One code point of UTF-8 text and how many bytes it takes.
public struct DecodedScalar: Sendable {
  /// The code point; U+FFFD for a byte that belongs to no valid sequence.
  public let value: UInt32
  /// 1…4; 1 for an invalid byte.
  public let width: Int
  /// Whether the bytes were well-formed UTF-8 (Unicode 15, table 3-7).
  public let isValid: Bool

  @inlinable
  init(value: UInt32, width: Int, isValid: Bool = true) {
    self.value = value
    self.width = width
    self.isValid = isValid
  }
}

/// Reading code points out of UTF-8 bytes, forwards and backwards, with invalid bytes as U+FFFD.
public enum UTF8Decoding {
  /// The code point that begins at a byte.
  ///
  /// - Precondition: `index` is inside the bytes.
  /// - Complexity: O(1); ASCII without a call.
  @inlinable
  public static func scalar(at index: Int, in bytes: Span<UInt8>) -> DecodedScalar {
    let first = bytes[index]
    return first < 0x80 ? DecodedScalar(value: UInt32(first), width: 1) : scalarBeyondASCII(at: index, in: bytes)
  }

  @usableFromInline
  static func scalarBeyondASCII(at index: Int, in bytes: Span<UInt8>) -> DecodedScalar {
    let first = bytes[index]
    let invalid = DecodedScalar(value: 0xFFFD, width: 1, isValid: false)
    let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, index + width <= bytes.count else { return invalid }
    var value = UInt32(first) & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
    for place in 1..<width {
      let byte = bytes[index + place]
      guard byte & 0xC0 == 0x80 else { return invalid }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard
      width == 2 || (width == 3 && value >= 0x800 && !(0xD800...0xDFFF).contains(value))
        || (width == 4 && (0x10000...0x10FFFF).contains(value))
    else { return invalid }
    return DecodedScalar(value: value, width: width)
  }

  /// The code point that ends before a byte.
  ///
  /// - Precondition: `0 < index <= bytes.count`.
  /// - Complexity: O(1); ASCII without a call.
  @inlinable
  public static func scalar(before index: Int, in bytes: Span<UInt8>) -> DecodedScalar {
    let last = bytes[index - 1]
    return last < 0x80 ? DecodedScalar(value: UInt32(last), width: 1) : scalarBeyondASCII(before: index, in: bytes)
  }

  @usableFromInline
  static func scalarBeyondASCII(before index: Int, in bytes: Span<UInt8>) -> DecodedScalar {
    var start = index - 1
    while start > 0, index - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let decoded = scalar(at: start, in: bytes)
    if decoded.isValid, start + decoded.width == index { return decoded }
    return DecodedScalar(value: 0xFFFD, width: 1, isValid: false)
  }

  /// The length in bytes of the line end (LF, VT, FF, CR, NEL, U+2028, U+2029) at a place, CR LF as one; 0 where there is none.
  @inlinable
  public static func lineEndWidth(at index: Int, in bytes: Span<UInt8>) -> Int {
    guard index < bytes.count else { return 0 }
    switch bytes[index] {
    case 0x0A, 0x0B, 0x0C: return 1
    case 0x0D: return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE2:
      guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
      return bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9 ? 3 : 0
    default: return 0
    }
  }

  /// The line, counted from 1, on which a byte stands; LF, CR and CR LF end a line.
  ///
  /// - Complexity: O(*n*) in the bytes before it.
  public static func line(ofByte offset: Int, in bytes: Span<UInt8>) -> Int {
    1 + lineEnds(in: 0..<min(offset, bytes.count), of: bytes)
  }

  /// How many line ends stand in a part of a text; LF, CR and CR LF are each one, where its last byte stands.
  ///
  /// - Precondition: `range` is inside the bytes.
  /// - Complexity: O(length of the range).
  public static func lineEnds(in range: Range<Int>, of bytes: Span<UInt8>) -> Int {
    var count = 0
    for index in range {
      let byte = bytes[index]
      if byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)) { count += 1 }
    }
    return count
  }
}
