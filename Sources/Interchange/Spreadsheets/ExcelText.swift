/// How Excel writes texts and places.
enum ExcelText {
  /// The column of a cell named `AB12`, counted from 0.
  static func column(_ reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8 {
      guard (0x41...0x5A).contains(byte) else { break }
      column = column * 26 + Int(byte) - 0x40
      guard column <= 16_384 else { return nil }
    }
    return column > 0 ? column - 1 : nil
  }

  /// Undoes `_x000D_`, as which characters stand that XML cannot hold.
  static func unescaped(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.contains("_x") else { return text }
    var made = ""
    var rest = text[...]
    while let place = rest.firstRange(of: "_x") {
      made += rest[..<place.lowerBound]
      let digits = rest[place.upperBound...].prefix(4)
      let end = digits.endIndex
      guard digits.count == 4, end < rest.endIndex, rest[end] == "_", let number = UInt32(digits, radix: 16),
        let scalar = Unicode.Scalar(number)
      else {
        made += "_x"
        rest = rest[place.upperBound...]
        continue
      }
      made.unicodeScalars.append(scalar)
      rest = rest[rest.index(after: end)...]
    }
    return made + rest
  }
}
