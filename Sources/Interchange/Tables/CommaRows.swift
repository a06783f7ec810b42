import BitextModel

/// Cuts a text with commas into rows of cells.
///
/// A state machine of our own: the libraries for such files hold the whole file, or know nothing of lines and repairs.
struct CommaRows {
  struct Row {
    /// `nil` where the row cannot be taken apart.
    var cells: [String]?
    /// The first line, counted from 1.
    var line: Int
    /// What was put right or left out.
    var repair: String?
    /// The bytes of a row that is left out.
    var rejected: [UInt8]?
  }

  private var buffer: [UInt8] = []
  private var start = 0
  private var line = 1
  private var isAtEnd = false
  private let name: String
  /// The sign between cells.
  let separator: UInt8

  private static let chunkSize = 1 << 18
  private static let rowLimit = 16 << 20
  /// A quote that is open for so many bytes was never meant to be.
  private static let quoteLimit = 1 << 20

  /// Looks at the beginning of a text to tell the separator.
  init(_ source: inout some ByteSource) throws {
    name = source.name
    while buffer.count < 1 << 16 {
      let chunk = try source.read(upTo: CommaRows.chunkSize)
      if chunk.isEmpty {
        isAtEnd = true
        break
      }
      buffer += chunk
    }
    let firstLine = buffer.prefix { $0 != 0x0A && $0 != 0x0D }
    if firstLine.count == 5, firstLine.starts(with: Array("sep=".utf8)), let sign = firstLine.last {
      separator = sign
      start = 5
      while start < min(buffer.count, 7), buffer[start] == 0x0D || buffer[start] == 0x0A { start += 1 }
      line = 2
    } else {
      separator = SeparatorGuess.separator(of: buffer)
    }
  }

  /// The next row; `nil` at the end.
  mutating func next(_ source: inout some ByteSource) throws -> Row? {
    var scan = RowScan()
    while true {
      let end = scan.run(buffer, from: start, separator, isAtEnd: isAtEnd)
      if let end {
        if start == buffer.count { return nil }
        return takeRow(start..<end.content, behind: end.next, scan)
      }
      if scan.isBroken || scan.isQuoted && scan.place > Self.quoteLimit { return try takeLine(&source) }
      if buffer.count - start > Self.rowLimit {
        throw InterchangeError.lineTooLong(SourceLocation(file: name, line: line), limit: Self.rowLimit)
      }
      if isAtEnd { return scan.isQuoted ? try takeLine(&source) : nil }
      try fill(&source)
    }
  }

  private mutating func fill(_ source: inout some ByteSource) throws {
    if start > 0 {
      buffer.removeSubrange(..<start)
      start = 0
    }
    let chunk = try source.read(upTo: Self.chunkSize)
    if chunk.isEmpty { isAtEnd = true } else { buffer += chunk }
  }

  private mutating func takeRow(_ range: Range<Int>, behind end: Int, _ scan: RowScan) -> Row {
    defer {
      line += scan.lineEndCount
      start = end
    }
    guard scan.hasQuotes else {
      let cells = buffer[range].split(separator: separator, omittingEmptySubsequences: false)
      return Row(cells: cells.map { String(decoding: $0, as: UTF8.self) }, line: line)
    }
    let text = String(decoding: buffer[range], as: UTF8.self)
    return Row(cells: QuotedCells(text, separator: separator)?.cells ?? [], line: line)
  }

  /// Takes a single line of a row whose quotes are wrong.
  private mutating func takeLine(_ source: inout some ByteSource) throws -> Row {
    var end = lineEnd()
    while end == nil, !isAtEnd {
      if buffer.count - start > Self.rowLimit {
        throw InterchangeError.lineTooLong(SourceLocation(file: name, line: line), limit: Self.rowLimit)
      }
      try fill(&source)
      end = lineEnd()
    }
    let content = end ?? buffer.count
    let text = String(decoding: buffer[start..<content], as: UTF8.self)
    let cells = QuotedCells(text, separator: separator)
    let first = line
    start = content
    if start < buffer.count {
      start += buffer[start] == 0x0D && start + 1 < buffer.count && buffer[start + 1] == 0x0A ? 2 : 1
      line += 1
    }
    if let cells, cells.isClosed {
      return Row(
        cells: cells.cells, line: first, repair: "a quote inside quotes is not doubled; it is taken as it stands")
    }
    return Row(
      cells: nil, line: first, repair: "a quote is opened and never closed; the line is left out",
      rejected: Array(text.utf8))
  }

  private func lineEnd() -> Int? {
    guard let end = buffer[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return nil }
    return buffer[end] == 0x0D && end + 1 == buffer.count && !isAtEnd ? nil : end
  }
}
