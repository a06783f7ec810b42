extension String {
  /// The text with each run of white space that holds a line end or tab made one space, for printing on one line.
  var onOneLine: String {
    var text = self
    return text.withUTF8 { bytes in
      guard bytes.indices.contains(where: { Self.lineEndWidth(at: $0, in: bytes) > 0 }) else { return self }
      var line: [UInt8] = []
      line.reserveCapacity(bytes.count)
      var index = 0
      var isInBreak = false
      while index < bytes.count {
        let width = Self.lineEndWidth(at: index, in: bytes)
        if width > 0 {
          while line.last == 0x20 { line.removeLast() }
          isInBreak = true
          index += width
        } else {
          if isInBreak, bytes[index] == 0x20 {
            index += 1
            continue
          }
          if isInBreak { line.append(0x20) }
          isInBreak = false
          line.append(bytes[index])
          index += 1
        }
      }
      return String(decoding: line, as: UTF8.self)
    }
  }

  /// The length of a line end (LF, VT, FF, CR, NEL, U+2028, U+2029) or tab at a place; 0 where there is none.
  private static func lineEndWidth(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    switch bytes[index] {
    case 0x09...0x0D: 1
    case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE2:
      index + 2 < bytes.count && bytes[index + 1] == 0x80 && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9)
        ? 3 : 0
    default: 0
    }
  }

  var withoutTrailingSpaces: String {
    String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
  }
}
