/// A row of a sheet in the making: its cells by column, blank ones between.
struct SheetRow {
  private(set) var cells: [String] = []
  /// A table of units is not wider.
  private static let mostColumns = 1000

  /// - Parameter column: counted from 0.
  mutating func set(_ text: String, column: Int) {
    guard !text.isEmpty, (0..<Self.mostColumns).contains(column) else { return }
    while cells.count <= column { cells.append("") }
    cells[column] = text
  }

  /// The cells without those of hidden columns.
  func cells(without hidden: [ClosedRange<Int>]) -> [String] {
    guard !hidden.isEmpty else { return cells }
    return cells.enumerated().filter { cell in !hidden.contains { $0.contains(cell.offset) } }.map(\.element)
  }
}
