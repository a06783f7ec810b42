import TextAnalysis

/// A line of a text file.
struct TextLine {
  /// Counted from 1.
  let number: Int
  /// The byte of the file at which it begins, counted from 0.
  let byteOffset: Int
  /// Its text without the line end; `nil` where it is not UTF-8.
  let text: String?
  /// The first byte that is not UTF-8.
  let invalidByte: Int?
}

/// The lines of a file in memory: LF, CR LF and CR end a line; a byte order mark at the start is left out.
struct TextLines {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// - Complexity: O(*n*) in bytes.
  func forEach(_ body: (TextLine) -> Void) {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 1
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      let slice = bytes[start..<end]
      let invalid = UTF8Decoding.firstInvalidByte(in: Array(slice).span)
      body(
        TextLine(
          number: number, byteOffset: start,
          text: invalid == nil ? String(decoding: slice, as: UTF8.self) : nil,
          invalidByte: invalid.map { $0 + start }))
      number += 1
      let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
      start = end + (isPair ? 2 : 1)
    }
  }
}
