import TextAnalysis

extension String {
  /// The text with each run of white space that holds a line end or tab made one space, for printing on one line.
  var onOneLine: String {
    var text = self
    return text.withUTF8 { buffer in
      let bytes = buffer.span
      guard bytes.indices.contains(where: { Self.breakWidth(at: $0, in: bytes) > 0 }) else { return self }
      var line: [UInt8] = []
      line.reserveCapacity(bytes.count)
      var index = 0
      var isInBreak = false
      while index < bytes.count {
        let width = Self.breakWidth(at: index, in: bytes)
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

  /// The length of a line end or tab at a place; 0 where there is none.
  private static func breakWidth(at index: Int, in bytes: Span<UInt8>) -> Int {
    bytes[index] == 0x09 ? 1 : UTF8Decoding.lineEndWidth(at: index, in: bytes)
  }

  var withoutTrailingSpaces: String {
    String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
  }
}

extension Substring {
  /// The text without white space at its ends.
  var withoutOuterSpaces: String {
    let start = drop(while: \.isWhitespace)
    return String(start[..<(start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex)])
  }
}
