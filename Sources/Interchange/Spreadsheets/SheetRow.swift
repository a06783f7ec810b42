/// A row of a sheet in the making: its cells by column, blank ones between.
struct SheetRow {
  private(set) var cells: [String] = []
  /// How many texts stand too far to the right.
  private(set) var surplusCount = 0
  /// A table of units is not wider.
  static let mostColumns = 1000

  /// - Parameter column: counted from 0.
  mutating func set(_ text: String, column: Int) {
    guard !text.isEmpty else { return }
    guard (0..<Self.mostColumns).contains(column) else { return surplusCount += 1 }
    while cells.count <= column { cells.append("") }
    cells[column] = text
  }
}
