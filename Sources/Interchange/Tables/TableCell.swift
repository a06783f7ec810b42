/// How a text stands in a cell of a table whose cells are parted by tabs and whose rows by line feeds.
///
/// A backslash is written `\\`, a tab `\t`, a line feed `\n`, a carriage return `\r`; nothing else is escaped, and any
/// other backslash in a file stands for itself. A cell that begins with a quote is put in quotes and its quotes are
/// doubled, as spreadsheets do. So every text comes back as it was. A program that takes the file for a spreadsheet may
/// run a cell that begins with `=` as a formula: the table is for programs that read it as text.
enum TableCell {
  static func escaped(_ text: String) -> String {
    if text.utf8.first == 0x22 { return CommaCell.quoted(backslashed(text)) }
    return backslashed(text)
  }

  private static func backslashed(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x5C || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) else { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x5C: bytes += [0x5C, 0x5C]
      case 0x09: bytes += [0x5C, 0x74]
      case 0x0A: bytes += [0x5C, 0x6E]
      case 0x0D: bytes += [0x5C, 0x72]
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func unescaped(_ cell: Substring) -> String {
    guard cell.utf8.contains(0x5C) else { return String(cell) }
    var bytes: [UInt8] = []
    var rest = Array(cell.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == 0x5C, let next = rest.first else {
        bytes.append(byte)
        continue
      }
      switch next {
      case 0x5C: bytes.append(0x5C)
      case 0x74: bytes.append(0x09)
      case 0x6E: bytes.append(0x0A)
      case 0x72: bytes.append(0x0D)
      default:
        bytes.append(byte)
        continue
      }
      rest = rest.dropFirst()
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func row(_ cells: [String]) -> String { cells.map(escaped).joined(separator: "\t") + "\n" }
}
