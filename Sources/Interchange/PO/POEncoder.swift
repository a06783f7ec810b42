import BitextModel
import XMLStream

/// Puts text into the encoding of a PO file.
struct POEncoder {
  /// The bytes of characters beyond ASCII; `nil` for UTF-8, which has them all.
  private let table: [Unicode.Scalar: UInt8]?

  /// - Parameters:
  ///   - encoding: what the bytes are; `nil` where all are ASCII.
  ///   - declared: what the header says.
  init(_ encoding: TextEncoding?, declared: String?) {
    let name = declared.flatMap { TextEncoding(named: $0) }
    guard let used = encoding ?? name, used != .utf8 else {
      table = nil
      return
    }
    // Files that claim ISO 8859 are read as the code page that contains it, and written as what they claim.
    let isISO = (declared ?? used.name).lowercased().hasPrefix("iso")
    var table: [Unicode.Scalar: UInt8] = [:]
    for byte in UInt8(isISO ? 0xA0 : 0x80)...0xFF {
      var source = DecodedSource(ByteBufferSource([byte]), declaration: .named(used.name)) { _ in }
      guard let bytes = try? source.readAll() else { continue }
      let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
      if text.count == 1, let scalar = text.first, scalar != "\u{FFFD}" { table[scalar] = byte }
    }
    self.table = table
  }

  /// The bytes of a text, or the first character that the encoding has not.
  func bytes(of text: String) -> Result<[UInt8], MissingCharacter> {
    guard let table else { return .success(Array(text.utf8)) }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        bytes.append(UInt8(scalar.value))
      } else if let byte = table[scalar] {
        bytes.append(byte)
      } else {
        return .failure(MissingCharacter(scalar: scalar))
      }
    }
    return .success(bytes)
  }

  struct MissingCharacter: Error {
    var scalar: Unicode.Scalar
  }
}
