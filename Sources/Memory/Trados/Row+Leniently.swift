import Foundation
import GRDB

/// Values of columns that may be missing or of another type than they should: SQLite takes any.
extension Row {
  private func stored(_ column: String) -> DatabaseValue.Storage? {
    (self[column] as DatabaseValue?)?.storage
  }

  /// A text, also of a number or of bytes that are UTF-8; `nil` for nothing.
  func text(_ column: String) -> String? {
    switch stored(column) {
    case .string(let text): text
    case .int64(let number): String(number)
    case .double(let number): String(number)
    case .blob(let data): String(data: data, encoding: .utf8)
    case .null, nil: nil
    }
  }

  func number(_ column: String) -> Int? {
    switch stored(column) {
    case .int64(let number): Int(number)
    case .double(let number): Int(exactly: number.rounded())
    case .string(let text): Int(text)
    case .blob, .null, nil: nil
    }
  }

  /// A GUID of 16 bytes, of which .NET has the first three numbers with their last byte first.
  func guid(_ column: String) -> String? {
    guard case .blob(let data) = stored(column), data.count == 16 else { return text(column) }
    let bytes = Array(data)
    var digits: [UInt8] = []
    digits.reserveCapacity(36)
    for (place, index) in [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15].enumerated() {
      if [4, 6, 8, 10].contains(place) { digits.append(0x2D) }
      for half in [bytes[index] >> 4, bytes[index] & 15] { digits.append(half + (half < 10 ? 0x30 : 0x57)) }
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
