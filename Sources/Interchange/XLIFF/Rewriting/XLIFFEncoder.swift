import BitextModel
import XMLStream

/// Puts markup into an encoding; characters that it has not become references.
struct XLIFFEncoder {
  private enum Form {
    case wide(unitByteCount: Int, isBigEndian: Bool)
    case table(POEncoder)
  }

  private let form: Form

  /// - Returns: `nil` for encodings that are only read.
  init?(_ encoding: TextEncoding) {
    switch encoding.name {
    case "UTF-16LE": form = .wide(unitByteCount: 2, isBigEndian: false)
    case "UTF-16BE": form = .wide(unitByteCount: 2, isBigEndian: true)
    case "UTF-32LE": form = .wide(unitByteCount: 4, isBigEndian: false)
    case "UTF-32BE": form = .wide(unitByteCount: 4, isBigEndian: true)
    case let name where name.hasPrefix("windows-") || name.hasPrefix("ISO-8859-"):
      form = .table(POEncoder(encoding, declared: nil))
    default: return nil
    }
  }

  func bytes(of text: ArraySlice<UInt8>) -> [UInt8] {
    let text = String(decoding: text, as: UTF8.self)
    switch form {
    case .wide(let count, let isBigEndian):
      var bytes: [UInt8] = []
      bytes.reserveCapacity(text.utf8.count * count)
      func append(_ unit: UInt32) {
        for index in 0..<count {
          bytes.append(UInt8(truncatingIfNeeded: unit >> UInt32(8 * (isBigEndian ? count - 1 - index : index))))
        }
      }
      if count == 2 {
        for unit in text.utf16 { append(UInt32(unit)) }
      } else {
        for scalar in text.unicodeScalars { append(scalar.value) }
      }
      return bytes
    case .table(let table):
      if case .success(let bytes) = table.bytes(of: text) { return bytes }
      return text.unicodeScalars.reduce(into: []) { bytes, scalar in
        switch table.bytes(of: String(scalar)) {
        case .success(let known): bytes += known
        case .failure: bytes += "&#\(scalar.value);".utf8
        }
      }
    }
  }
}
