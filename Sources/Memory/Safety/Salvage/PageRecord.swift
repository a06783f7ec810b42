import Foundation
import GRDB

/// A record of values (SQLite file format, section 2.1).
enum PageRecord {
  private static let mostColumns = 64

  /// - Returns: `nil` where it is none. Text that is not UTF-8 comes as a blob.
  static func values(of payload: PageBytes) -> [DatabaseValue]? {
    guard let head = payload.variableNumber(at: 0), head.value <= Int64(payload.count) else { return nil }
    let headEnd = Int(clamping: head.value)
    var place = head.end
    var body = headEnd
    var values: [DatabaseValue] = []
    while place < headEnd {
      guard let type = payload.variableNumber(at: place), type.end <= headEnd, values.count < mostColumns,
        let (value, end) = value(of: type.value, at: body, in: payload)
      else { return nil }
      values.append(value)
      (place, body) = (type.end, end)
    }
    return body == payload.count ? values : nil
  }

  private static let widths = [0, 1, 2, 3, 4, 6, 8]

  private static func value(of type: Int64, at start: Int, in payload: PageBytes) -> (DatabaseValue, end: Int)? {
    switch type {
    case 0: return (.null, start)
    case 1...6:
      let width = widths[Int(type)]
      return payload.signedNumber(at: start, width: width).map { ($0.databaseValue, start + width) }
    case 7:
      return payload.signedNumber(at: start, width: 8).map {
        (Double(bitPattern: UInt64(bitPattern: $0)).databaseValue, start + 8)
      }
    case 8: return (0.databaseValue, start)
    case 9: return (1.databaseValue, start)
    case 12...:
      let width = Int(clamping: (type - 12) / 2)
      guard width <= payload.count - start else { return nil }
      let bytes = payload.bytes[start..<(start + width)]
      // A NUL would end the text for SQLite.
      guard type % 2 == 1, !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
        return (Data(bytes).databaseValue, start + width)
      }
      return (text.databaseValue, start + width)
    default: return nil
    }
  }
}
