/// The text of a table's cell.
enum Cell {
  /// The text with tabs, line ends and other control characters as spaces.
  static func plain(_ text: String) -> String {
    guard mayHoldControl(text) || text.utf8.contains(0x09) else { return text }
    var made = ""
    for scalar in text.unicodeScalars { made.unicodeScalars.append(isControl(scalar) ? " " : scalar) }
    return made
  }

  /// The text as a field of CSV (RFC 4180): in quotation marks where it has to be.
  static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// The text as a field of a table with tabs, in quotation marks where it begins with one.
  static func quotedBetweenTabs(_ text: String) -> String {
    text.utf8.first == 0x22 ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  /// The text with one apostrophe more where it begins with apostrophes and a sign of formulas behind them: who reads tables takes one away
  /// there, as the guard of a spreadsheet.
  static func keepingApostrophe(_ text: String) -> String {
    guard text.utf8.first == 0x27, let sign = text.utf8.first(where: { $0 != 0x27 }) else { return text }
    return [0x3D, 0x40, 0x2B, 0x2D].contains(sign) ? "'" + text : text
  }

  /// The text without the white space around it.
  static func trimmed(_ cell: Substring) -> String {
    // Most cells begin and end with an ASCII letter.
    if let first = cell.utf8.first, let last = cell.utf8.last, (0x21..<0x7F).contains(first),
      (0x21..<0x7F).contains(last)
    {
      return String(cell)
    }
    let scalars = cell.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Whether a text has a byte that a control character or a non-character begins with, a tab apart.
  static func mayHoldControl(_ text: String) -> Bool {
    text.utf8.contains { ($0 < 0x20 && $0 != 0x09) || $0 == 0x7F || $0 == 0xC2 || $0 >= 0xEF }
  }

  /// The first control character or non-character of a text, as `U+0007`.
  static func control(in text: String) -> String? {
    guard mayHoldControl(text) || text.utf8.contains(0x09) else { return nil }
    return text.unicodeScalars.first(where: isControl).map(codePoint)
  }

  /// A code point as Unicode writes it.
  static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let code = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - code.utf8.count)) + code
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE
  }
}
