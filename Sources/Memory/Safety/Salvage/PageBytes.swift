/// The bytes of a page or payload; what lies outside of them is not there, instead of ending the program.
struct PageBytes {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  /// A number of so many bytes, most significant first.
  func number(at index: Int, width: Int) -> Int? {
    guard index >= 0, width <= 8, index <= bytes.count - width else { return nil }
    var value: UInt64 = 0
    for byte in bytes[index..<(index + width)] { value = value << 8 | UInt64(byte) }
    return Int(exactly: value)
  }

  /// The same with a sign.
  func signedNumber(at index: Int, width: Int) -> Int64? {
    guard index >= 0, (1...8).contains(width), index <= bytes.count - width else { return nil }
    var value = Int64(Int8(bitPattern: bytes[index]))
    for byte in bytes[(index + 1)..<(index + width)] { value = value << 8 | Int64(byte) }
    return value
  }

  /// A number of variable length (SQLite file format, section 1.6), and where it ends.
  func variableNumber(at index: Int) -> (value: Int64, end: Int)? {
    var value: UInt64 = 0
    for offset in 0..<9 {
      guard index >= 0, index + offset < bytes.count else { return nil }
      let byte = bytes[index + offset]
      if offset == 8 { return (Int64(bitPattern: value << 8 | UInt64(byte)), index + 9) }
      value = value << 7 | UInt64(byte & 0x7F)
      if byte < 0x80 { return (Int64(bitPattern: value), index + offset + 1) }
    }
    return nil
  }
}
