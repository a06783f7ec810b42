/// How Excel writes texts, places and formats.
enum ExcelText {
  /// The column of a cell named `AB12`, counted from 0.
  static func column(_ reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8 {
      let letter = byte | 0x20
      guard (0x61...0x7A).contains(letter) else { break }
      column = column * 26 + Int(letter) - 0x60
      guard column <= 16_384 else { return nil }
    }
    return column > 0 ? column - 1 : nil
  }

  /// Undoes `_x000D_`, as which characters stand that XML cannot hold.
  static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    var made: [UInt8] = []
    var start = bytes.startIndex
    var place = start
    while let next = bytes[place...].firstIndex(of: 0x5F) {
      place = next + 1
      guard next + 7 <= bytes.endIndex, bytes[next + 1] == 0x78, bytes[next + 6] == 0x5F,
        let scalar = scalar(bytes[next + 2..<next + 6])
      else { continue }
      made += bytes[start..<next]
      made += Array(String(Character(scalar)).utf8)
      (start, place) = (next + 7, next + 7)
    }
    return String(decoding: start == bytes.startIndex ? bytes : made[...] + bytes[start...], as: UTF8.self)
  }

  private static func scalar(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard digits.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x46).contains($0 & 0xDF) }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap { Unicode.Scalar($0) }
  }

  /// Whether a format that every Excel knows by number shows dates or times.
  static func isDateFormat(_ number: Int) -> Bool {
    // 46 is a duration.
    (14...22).contains(number) || (27...36).contains(number) || [45, 47].contains(number) || (50...58).contains(number)
  }

  /// Whether a format such as `dd/mm/yyyy` shows dates or times; durations (`[h]:mm`) are none.
  static func isDateFormat(_ code: String) -> Bool {
    var (isQuoted, isEscaped) = (false, false)
    var bracketed: [UInt8]?
    for byte in code.utf8 {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch byte {
      case 0x5D:
        if let letters = bracketed, !letters.isEmpty, letters.allSatisfy({ [0x68, 0x6D, 0x73].contains($0) }) {
          return false
        }
        bracketed = nil
      case _ where bracketed != nil: bracketed?.append(byte | 0x20)
      case 0x22: isQuoted.toggle()
      case _ where isQuoted: break
      case 0x5B: bracketed = []
      case 0x5C, 0x5F, 0x2A: isEscaped = true
      // The letters d, h, m, s and y.
      case 0x64, 0x68, 0x6D, 0x73, 0x79, 0x44, 0x48, 0x4D, 0x53, 0x59: return true
      default: break
      }
    }
    return false
  }
}
