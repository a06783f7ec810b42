extension UTF8 {
  /// How many bytes at the beginning, which begin no well-formed character, are replaced together: the longest that
  /// could have gone on (Unicode 15, §3.9, "maximal subpart").
  static func malformedPrefixByteCount(_ bytes: ArraySlice<UInt8>) -> Int {
    var length = 1
    while length < min(bytes.count, 4), mayBeginCharacter(bytes.prefix(length + 1)) { length += 1 }
    return length
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
