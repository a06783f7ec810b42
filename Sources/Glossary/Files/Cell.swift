/// The text of a table's cell.
enum Cell {
  /// The text with tabs, line ends and other control characters as spaces.
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return text }
    var made = ""
    for scalar in text.unicodeScalars {
      made.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
    }
    return made
  }

  /// The text as a field of CSV (RFC 4180): in quotation marks where it has to be.
  static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
