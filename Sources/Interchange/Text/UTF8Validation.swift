import BitextModel

/// Finds what is not UTF-8.
enum UTF8Validation {
  /// The first byte that belongs to no character; `nil` where all is UTF-8.
  static func firstInvalidOffset(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { buffer -> Int? in
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: buffer.span)
        return nil
      } catch {
        return error.byteOffsets.lowerBound
      }
    }
  }

  /// The text of a line.
  ///
  /// - Throws: ``InterchangeError/notUTF8(_:found:)`` with the line and the byte.
  static func text(_ line: InputLine, of file: String) throws(InterchangeError) -> String {
    if let offset = firstInvalidOffset(line.bytes) {
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
