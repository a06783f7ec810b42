/// Rows with columns under each other, for a person.
struct TextTable {
  private let header: [String]
  private var rows: [[String]] = []
  /// The columns whose cells are numbers and stand to the right.
  private let numeric: Set<Int>

  /// - Parameter header: the columns' names; nothing for a table without them.
  init(_ header: [String], numeric: Set<Int> = []) {
    self.header = header
    self.numeric = numeric
  }

  mutating func add(_ row: [String]) { rows.append(row) }

  /// The lines of the table; the last column is as wide as it is.
  var lines: [String] {
    let all = header.isEmpty ? rows : [header] + rows
    let columns = 0..<(all.map(\.count).max() ?? 0)
    let widths = columns.map { column in
      all.map { $0.indices.contains(column) ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0
    }
    return all.map { row in
      let cells = row.enumerated().map { column, cell in
        DisplayWidth.padded(cell, to: widths[column], isRightAligned: numeric.contains(column))
      }
      return cells.joined(separator: "  ").withoutTrailingSpaces
    }
  }
}
