import BitextModel

/// Tells by the first rows of a table which sign parts its cells.
enum SeparatorGuess {
  /// - Returns: a comma, a semicolon or a tab; a comma where nothing shows.
  static func separator(of start: [UInt8]) -> UInt8 {
    var best: (separator: UInt8, score: Int) = (0x2C, 0)
    for separator: UInt8 in [0x2C, 0x3B, 0x09] {
      let score = score(start, separator)
      if score > best.score { best = (separator, score) }
    }
    return best.separator
  }

  /// How well a sign parts the first rows: names of languages count most, then rows with as many cells as the first.
  private static func score(_ bytes: [UInt8], _ separator: UInt8) -> Int {
    var start = 0
    var counts: [Int] = []
    var languageCount = 0
    while counts.count < 20, start < bytes.count {
      var scan = RowScan()
      guard let end = scan.run(bytes, from: start, separator, isAtEnd: counts.isEmpty) else { break }
      let row = String(decoding: bytes[start..<end.content], as: UTF8.self)
      let cells =
        QuotedCells(row, separator: separator)?.cells
        ?? bytes[start..<end.content].split(separator: separator, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      if counts.isEmpty { languageCount = cells.count { LanguageTag(wellFormed: $0) != nil } }
      counts.append(cells.count)
      start = end.next
    }
    guard let first = counts.first, first > 1 else { return 0 }
    return languageCount * 100 + counts.count { $0 == first } * 2 + 1
  }
}
