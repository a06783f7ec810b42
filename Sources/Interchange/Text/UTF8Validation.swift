import BitextModel

/// What a reader says of bytes that are not UTF-8.
enum UTF8Validation {
  /// The text of a line.
  ///
  /// - Throws: ``InterchangeError/notUTF8(_:found:)`` with the line and the byte.
  static func text(_ line: InputLine, of file: String) throws(InterchangeError) -> String {
    if let offset = UTF8.firstInvalidByte(in: line.bytes.span) {
      let place = SourceLocation(file: file, line: line.number, byteOffset: line.byteOffset + offset)
      throw .notUTF8(place, found: describe(line.bytes, offset))
    }
    return String(decoding: line.bytes, as: UTF8.self)
  }

  /// What stands at an offset, for a message.
  static func describe(_ bytes: ArraySlice<UInt8>, _ offset: Int) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "it begins like UTF-16" }
    let byte = bytes[bytes.startIndex + offset]
    return "the byte 0x\(String(byte, radix: 16, uppercase: true)) begins no character"
  }
}
