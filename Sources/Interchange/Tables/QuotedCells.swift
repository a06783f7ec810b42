/// The cells of a row in which cells may be in quotes (RFC 4180).
struct QuotedCells {
  private(set) var cells: [String] = []
  /// Whether every quote that was opened is closed, before a separator or the end.
  private(set) var isClosed = true
  /// Whether all cells are in quotes.
  private(set) var areAllQuoted = true
  /// Whether a cell in quotes holds what cannot stand without them.
  private(set) var hasNeed = false
  /// Whether a separator stands in the cell that is not closed.
  private(set) var openCellHasSeparator = false
  private var quoted: [Bool] = []

  /// Takes a row apart.
  ///
  /// A quote that closes nothing, because other text follows, stands for itself.
  ///
  /// - Returns: `nil` where no cell begins with a quote.
  init?(_ row: String, separator: UInt8) {
    let bytes = Array(row.utf8)
    var index = 0
    var hasQuoted = false
    while true {
      if index < bytes.count, bytes[index] == 0x22 {
        hasQuoted = true
        index = takeQuoted(bytes, from: index + 1, separator)
      } else {
        let end = bytes[index...].firstIndex(of: separator) ?? bytes.count
        areAllQuoted = false
        append(bytes[index..<end], isQuoted: false)
        index = end
      }
      guard index < bytes.count, bytes[index] == separator else { break }
      index += 1
    }
    if !hasQuoted { return nil }
  }

  /// The cells, with the escapes of our own tables undone, except in those that hold a raw tab or line end.
  var unescapedCells: [String] {
    zip(cells, quoted).map { cell, isQuoted in
      isQuoted && cell.utf8.contains { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D } ? cell : TableCell.unescaped(cell[...])
    }
  }

  private mutating func takeQuoted(_ bytes: [UInt8], from start: Int, _ separator: UInt8) -> Int {
    var text: [UInt8] = []
    var index = start
    var hasSeparator = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 {
        let after = Self.firstBehindBlanks(bytes, from: index + 1, separator)
        if index + 1 < bytes.count, bytes[index + 1] == 0x22 {
          hasNeed = true
          index += 1
        } else if after == bytes.count || bytes[after] == separator {
          append(text[...], isQuoted: true)
          return after
        }
      } else if byte == separator {
        hasSeparator = true
        hasNeed = true
      } else if byte == 0x0A || byte == 0x0D {
        hasNeed = true
      }
      text.append(byte)
      index += 1
    }
    isClosed = false
    openCellHasSeparator = hasSeparator
    append(text[...], isQuoted: true)
    return index
  }

  /// The first byte that is no blank; where cells are parted by tabs, blanks count.
  static func firstBehindBlanks(_ bytes: [UInt8], from start: Int, _ separator: UInt8) -> Int {
    var place = start
    while separator != 0x09, place < bytes.count, bytes[place] == 0x20 { place += 1 }
    return place
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>, isQuoted: Bool) {
    cells.append(String(decoding: bytes, as: UTF8.self))
    quoted.append(isQuoted)
  }
}
