/// Compares two strings of sounds: the cheapest way to make one of the other (a weighted edit distance).
struct SoundAlignment {
  private let table: [Int32]
  private var row: [Int32] = []

  init(_ costs: SoundCosts) { table = costs.table }

  /// The cost, in parts of a nat; `nil` where it is more than the limit.
  ///
  /// - Complexity: O(*n* · *m*) in sounds; less where the limit is passed early.
  mutating func cost(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>, limit: Int32) -> Int32? {
    if row.count <= other.count { row = Array(repeating: 0, count: other.count + 32) }
    let table = table
    var row = row.mutableSpan
    return Self.cost(one.span, other.span, table.span, &row, limit: limit)
  }

  /// Calls `body` with each of some strings that is within the limit, and with its cost.
  ///
  /// - Parameters:
  ///   - one: the string to compare with.
  ///   - strings: all strings.
  ///   - numbers: those of them to compare.
  ///   - limit: the most that counts, in parts of a nat.
  /// - Complexity: O(*n* · *m*) in the sounds of `one` and those of all strings compared.
  mutating func forEachCost(
    of one: [UInt8], in strings: ByteStrings, _ numbers: [Int32], limit: Int32, _ body: (Int32, Int32) -> Void
  ) {
    if row.count <= strings.longest { row = Array(repeating: 0, count: strings.longest + 1) }
    let table = table
    var row = row.mutableSpan
    for number in numbers {
      strings.withString(Int(number)) { other in
        if let cost = Self.cost(one.span, other, table.span, &row, limit: limit) { body(number, cost) }
      }
    }
  }

  private static func cost(
    _ one: Span<UInt8>, _ other: Span<UInt8>, _ table: Span<Int32>, _ row: inout MutableSpan<Int32>, limit: Int32
  ) -> Int32? {
    let width = other.count
    var sum: Int32 = 0
    row[0] = 0
    for column in 0..<width {
      sum &+= table[Int(other[column])]
      row[column + 1] = sum
    }
    for line in 0..<one.count {
      let start = Int(one[line]) &* Phoneme.stride
      let dropped = table[start]
      var diagonal = row[0]
      var left = diagonal &+ dropped
      row[0] = left
      var least = left
      for column in 0..<width {
        let there = Int(other[column])
        let above = row[column &+ 1]
        let replaced = diagonal &+ table[start &+ there]
        let best = min(replaced, above &+ dropped, left &+ table[there])
        diagonal = above
        row[column &+ 1] = best
        left = best
        least = min(least, best)
      }
      if least > limit { return nil }
    }
    return row[width] <= limit ? row[width] : nil
  }

  /// The pairs of sounds of the cheapest way; 0 stands for none.
  ///
  /// - Complexity: O(*n* · *m*) in sounds.
  func pairs(_ one: [UInt8], _ other: [UInt8]) -> [(UInt8, UInt8)] {
    let width = other.count + 1
    var cells = Array(repeating: Int32(0), count: (one.count + 1) * width)
    let cost = { (a: UInt8, b: UInt8) in table[Int(a) * Phoneme.stride + Int(b)] }
    for column in 0..<other.count { cells[column + 1] = cells[column] + cost(0, other[column]) }
    for line in 0..<one.count {
      cells[(line + 1) * width] = cells[line * width] + cost(one[line], 0)
      for column in 0..<other.count {
        cells[(line + 1) * width + column + 1] = min(
          cells[line * width + column] + cost(one[line], other[column]),
          cells[line * width + column + 1] + cost(one[line], 0),
          cells[(line + 1) * width + column] + cost(0, other[column]))
      }
    }
    var pairs: [(UInt8, UInt8)] = []
    var (line, column) = (one.count, other.count)
    while line > 0 || column > 0 {
      let here = cells[line * width + column]
      if line > 0, column > 0, here == cells[(line - 1) * width + column - 1] + cost(one[line - 1], other[column - 1]) {
        pairs.append((one[line - 1], other[column - 1]))
        line -= 1
        column -= 1
      } else if line > 0, here == cells[(line - 1) * width + column] + cost(one[line - 1], 0) {
        pairs.append((one[line - 1], 0))
        line -= 1
      } else {
        pairs.append((0, other[column - 1]))
        column -= 1
      }
    }
    return pairs.reversed()
  }
}
