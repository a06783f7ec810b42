import BitextModel

/// The escapes of a quoted text in PO, which are those of C.
enum POEscapes {
  private static let letters: [(letter: UInt8, byte: UInt8)] = [
    (0x6E, 0x0A), (0x74, 0x09), (0x22, 0x22), (0x5C, 0x5C), (0x72, 0x0D), (0x61, 0x07), (0x62, 0x08), (0x66, 0x0C),
    (0x76, 0x0B),
  ]

  /// The quote that ends a quoted text.
  ///
  /// - Parameter bytes: bytes that begin with a quote.
  /// - Returns: its place; `nil` where there is none.
  static func end(ofQuoted bytes: ArraySlice<UInt8>) -> Int? {
    var place = bytes.startIndex + 1
    while place < bytes.endIndex {
      if bytes[place] == 0x22 { return place }
      place += bytes[place] == 0x5C ? 2 : 1
    }
    return nil
  }

  /// The bytes that a text with escapes stands for. Octal and hexadecimal escapes are bytes, not characters.
  ///
  /// - Returns: the bytes, and the first character that was escaped in vain.
  static func undone(_ quoted: ArraySlice<UInt8>) -> (bytes: [UInt8], unknown: Character?) {
    guard quoted.contains(0x5C) else { return (Array(quoted), nil) }
    var bytes: [UInt8] = []
    var unknown: Character?
    var rest = quoted
    while let byte = rest.popFirst() {
      guard byte == 0x5C, let letter = rest.first else {
        bytes.append(byte)
        continue
      }
      if let known = letters.first(where: { $0.letter == letter }) {
        bytes.append(known.byte)
        rest = rest.dropFirst()
      } else if let number = number(in: rest) {
        bytes.append(number.value)
        rest = rest.dropFirst(number.length)
      } else {
        bytes.append(byte)
        if unknown == nil { unknown = Character(Unicode.Scalar(letter < 0x80 ? letter : 0x3F)) }
      }
    }
    return (bytes, unknown)
  }

  /// `303` or `xC3`.
  private static func number(in bytes: ArraySlice<UInt8>) -> (value: UInt8, length: Int)? {
    let isHexadecimal = bytes.first == 0x78
    let digits =
      isHexadecimal
      ? bytes.dropFirst().prefix(2).prefix { $0.isASCIIDigit || (0x61...0x66).contains($0 | 0x20) }
      : bytes.prefix(3).prefix { (0x30...0x37).contains($0) }
    guard
      let value = UInt(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 8), value < 256
    else { return nil }
    return (UInt8(value), digits.count + (isHexadecimal ? 1 : 0))
  }

  /// Writes a text as it stands between quotes.
  ///
  /// - Complexity: O(*n*).
  static func escaped(_ text: some Sequence<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in text {
      if let known = letters.first(where: { $0.byte == byte }) {
        bytes += [0x5C, known.letter]
      } else if byte < 0x20 || byte == 0x7F {
        // Three digits always, so that one behind them is no part of it.
        bytes += [0x5C, 0x30 + byte >> 6, 0x30 + byte >> 3 & 7, 0x30 + byte & 7]
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
