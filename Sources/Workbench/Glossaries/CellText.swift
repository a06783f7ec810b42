/// The text of a cell of a table, which may be in several lines where a form is in one.
enum CellText {
  /// The text with each line end, and the spaces around it, as one space.
  ///
  /// - Complexity: O(*n*) in bytes.
  static func onOneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      String(line.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    return lines.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
