extension UTF8 {
  /// How many bytes at the beginning, which begin no well-formed character, are replaced together: the longest that
  /// could have gone on (Unicode 15, §3.9, "maximal subpart").
  static func malformedPrefixByteCount(_ bytes: ArraySlice<UInt8>) -> Int {
    var length = 1
    while length < min(bytes.count, 4), mayBeginCharacter(bytes.prefix(length + 1)) { length += 1 }
    return length
  }

  /// Whether a surrogate of UTF-16 stands at a place as three bytes, which UTF-8 forbids.
  static func isSurrogate(_ bytes: Span<UInt8>, at place: Int) -> Bool {
    place + 3 <= bytes.count && bytes[place] == 0xED && 0xA0...0xBF ~= bytes[place + 1]
      && 0x80...0xBF ~= bytes[place + 2]
  }

  /// The character that two surrogates of three bytes each stand for (Unicode Technical Report 26, CESU-8).
  static func characterOfSurrogates(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    let bytes = bytes.prefix(6)
    guard bytes.count == 6 else { return nil }
    let units = [bytes.prefix(3), bytes.suffix(3)].compactMap { unit -> UInt32? in
      guard isSurrogate(unit.span, at: 0) else { return nil }
      return 0xD000 | UInt32(unit[unit.startIndex + 1] & 0x3F) << 6 | UInt32(unit[unit.startIndex + 2] & 0x3F)
    }
    guard units.count == 2, 0xD800...0xDBFF ~= units[0], 0xDC00...0xDFFF ~= units[1],
      let character = Unicode.Scalar(0x10000 + (units[0] - 0xD800) << 10 + units[1] - 0xDC00)
    else { return nil }
    return Array(String(character).utf8)
  }

  /// Whether some bytes are the beginning of a well-formed character and not yet the whole of it (Unicode 15, table 3-7).
  static func mayBeginCharacter(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return true }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if first == 0xE0 { second = 0xA0...0xBF }
      if first == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if first == 0xF0 { second = 0x90...0xBF }
      if first == 0xF4 { second = 0x80...0x8F }
    default: return false
    }
    guard bytes.count < length else { return false }
    return bytes.count < 2
      || second.contains(bytes[bytes.startIndex + 1]) && bytes.dropFirst(2).allSatisfy { 0x80...0xBF ~= $0 }
  }
}
