public import BitextModel
import TextAnalysis

extension GraphoneTable {
  /// The lines of a table's file; Languages/README.md explains them.
  ///
  /// - Complexity: O(*n*) in counts.
  public var fileLines: [String] {
    var lines = ["discounts\t" + discounts.map { String(($0 * 1000).rounded() / 1000) }.joined(separator: " ")]
    for (number, graphone) in graphones.enumerated().dropFirst() {
      lines.append("graphone\t\(Self.code(number))\t\(graphone.source)\t\(graphone.target)")
    }
    for row in rows {
      let entries = row.entries.map { Self.code(Int($0.graphone)) + ($0.count == 1 ? "" : String($0.count)) }.joined()
      let leftOut = row.leftOut == 0 ? "" : String(row.leftOut)
      lines.append("\(row.context.map { Self.code(Int($0)) }.joined())\t\(leftOut)\t\(entries)")
    }
    return lines
  }

  /// Reads a table's file.
  ///
  /// - Returns: the table and what of the file could not be used; `nil` for a file without graphones.
  /// - Complexity: O(*n*) in bytes.
  public static func read(_ bytes: [UInt8], file: String) -> (table: GraphoneTable?, diagnostics: [Diagnostic]) {
    var table = GraphoneTable(graphones: [.boundary], discounts: [], rows: [])
    var diagnostics: [Diagnostic] = []
    for line in TextLines(bytes) where !line.isComment {
      let cells = line.bytes.split(separator: 0x09, omittingEmptySubsequences: false)
      if !table.add(cells) {
        diagnostics.append(
          Diagnostic(
            .rejection, "the line is no line of a table of spellings; left out",
            at: SourceLocation(file: file, line: line.number)))
      }
    }
    return (table.graphones.count > 1 ? table : nil, diagnostics)
  }

  private mutating func add(_ cells: [ArraySlice<UInt8>]) -> Bool {
    if cells.count == 4, cells[0].elementsEqual("graphone".utf8) {
      let graphone = Graphone(String(decoding: cells[2], as: UTF8.self), String(decoding: cells[3], as: UTF8.self))
      guard !graphone.source.isEmpty, graphones.count < Self.mostGraphones,
        cells[1].elementsEqual(Self.code(graphones.count).utf8)
      else { return false }
      graphones.append(graphone)
      return true
    }
    if cells.count == 2, cells[0].elementsEqual("discounts".utf8) {
      let values = String(decoding: cells[1], as: UTF8.self).split(separator: " ").map { Double($0) ?? -1 }
      guard values.allSatisfy({ (0...1).contains($0) }) else { return false }
      discounts = values
      return true
    }
    guard cells.count == 3, let context = numbers(cells[0]), let leftOut = Self.count(cells[1], ifEmpty: 0) else {
      return false
    }
    var entries: [Entry] = []
    var rest = cells[2]
    while !rest.isEmpty {
      let digits = rest.dropFirst(2).prefix { (0x30...0x39).contains($0) }
      guard let graphone = number(rest.prefix(2)), let count = Self.count(digits, ifEmpty: 1) else { return false }
      entries.append(Entry(graphone: graphone, count: count))
      rest = rest[digits.endIndex...]
    }
    rows.append(Row(context: context, entries: entries, leftOut: leftOut))
    return !entries.isEmpty
  }

  private func numbers(_ bytes: ArraySlice<UInt8>) -> [UInt16]? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    var found: [UInt16] = []
    found.reserveCapacity(bytes.count / 2)
    var rest = bytes
    while !rest.isEmpty {
      guard let number = number(rest.prefix(2)) else { return nil }
      found.append(number)
      rest = rest.dropFirst(2)
    }
    return found
  }

  private func number(_ bytes: ArraySlice<UInt8>) -> UInt16? {
    guard bytes.count == 2, let first = bytes.first.flatMap(Self.digit), let last = bytes.last.flatMap(Self.digit),
      first * 52 + last < graphones.count
    else { return nil }
    return UInt16(first * 52 + last)
  }

  private static func count(_ digits: ArraySlice<UInt8>, ifEmpty: Int) -> Int? {
    guard digits.count <= 9 else { return nil }
    if digits.isEmpty { return ifEmpty }
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x41...0x5A: Int(byte - 0x41)
    case 0x61...0x7A: Int(byte - 0x61) + 26
    default: nil
    }
  }

  private static func code(_ number: Int) -> String {
    String(decoding: [letter(number / 52), letter(number % 52)], as: UTF8.self)
  }

  /// A–Z, a–z for 0…51.
  private static func letter(_ digit: Int) -> UInt8 { UInt8(digit < 26 ? 0x41 + digit : 0x61 + digit - 26) }
}
