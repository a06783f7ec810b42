/// Looks for the end of a row, and goes on where it stopped when more bytes come.
struct RowScan {
  struct End {
    /// The first byte of the line end.
    var content: Int
    /// The first byte behind it.
    var next: Int
  }

  /// How many bytes of the row were looked at.
  private(set) var place = 0
  private(set) var isQuoted = false
  private(set) var hasQuotes = false
  /// Whether behind a quote that closes a cell something else stands.
  private(set) var isBroken = false
  /// Line ends in the row, the one behind it included.
  private(set) var lineEndCount = 0
  private var isAtCellStart = true

  /// - Returns: `nil` where the bytes end before the row does, or the row is broken.
  mutating func run(_ bytes: [UInt8], from start: Int, _ separator: UInt8, isAtEnd: Bool) -> End? {
    var index = start + place
    defer { place = index - start }
    while index < bytes.count {
      let byte = bytes[index]
      if isQuoted {
        if byte == 0x22 {
          guard index + 1 < bytes.count || isAtEnd else { return nil }
          let next = index + 1 < bytes.count ? bytes[index + 1] : 0x0A
          if next == 0x22 {
            index += 2
            continue
          }
          // Some programs write blanks behind the closing quote.
          let after = QuotedCells.firstBehindBlanks(bytes, from: index + 1, separator)
          guard after < bytes.count || isAtEnd else { return nil }
          isQuoted = false
          let sign = after < bytes.count ? bytes[after] : 0x0A
          if sign != separator, sign != 0x0A, sign != 0x0D {
            isBroken = true
            return nil
          }
          index = after - 1
        } else if byte == 0x0A {
          lineEndCount += 1
        } else if byte == 0x0D {
          guard index + 1 < bytes.count || isAtEnd else { return nil }
          if index + 1 == bytes.count || bytes[index + 1] != 0x0A { lineEndCount += 1 }
        }
      } else if byte == separator {
        isAtCellStart = true
        index += 1
        continue
      } else if byte == 0x0A {
        lineEndCount += 1
        return End(content: index, next: index + 1)
      } else if byte == 0x0D {
        guard index + 1 < bytes.count || isAtEnd else { return nil }
        lineEndCount += 1
        let isPair = index + 1 < bytes.count && bytes[index + 1] == 0x0A
        return End(content: index, next: index + (isPair ? 2 : 1))
      } else if byte == 0x22, isAtCellStart {
        isQuoted = true
        hasQuotes = true
      }
      isAtCellStart = false
      index += 1
    }
    return isAtEnd && !isQuoted ? End(content: index, next: index) : nil
  }
}
