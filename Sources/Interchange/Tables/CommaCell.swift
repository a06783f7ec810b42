/// How a text stands in a cell of a table with commas (RFC 4180), guarded against spreadsheets that would run it.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it. So does one that begins with
/// apostrophes and such a sign behind them; reading takes one away again, and every text comes back as it was.
enum CommaCell {
  /// Whether a byte at the beginning of a cell may make a formula of it.
  private static func beginsFormula(_ byte: UInt8) -> Bool {
    byte == 0x3D || byte == 0x40 || byte == 0x2B || byte == 0x2D || byte == 0x09 || byte == 0x0D
  }

  static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = [0x22]
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a text must be guarded.
  ///
  /// - Parameter all: whether signs count that are harmless in most spreadsheets (`+`, `-`, tab, carriage return).
  static func needsGuard(_ text: String, all: Bool) -> Bool {
    guard let first = text.utf8.first else { return false }
    if first == 0x27 { return isGuarded(text) }
    return all ? beginsFormula(first) : first == 0x3D || first == 0x40
  }

  /// Whether a cell begins with an apostrophe that guards it.
  static func isGuarded(_ cell: String) -> Bool {
    guard cell.utf8.first == 0x27, let sign = cell.utf8.first(where: { $0 != 0x27 }) else { return false }
    return beginsFormula(sign)
  }

  static func escaped(_ text: String) -> String {
    guard
      text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D || $0 == 0x3B || $0 == 0x09 })
    else { return text }
    return quoted(text)
  }
}
