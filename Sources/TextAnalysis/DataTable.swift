public import BitextModel
public import Foundation

/// A data file of the project: UTF-8 text, one row a line, cells between tabs.
///
/// A line whose first character is `#` is a comment; comments and blank lines are no rows. A byte order mark and line ends of
/// any system are accepted. Each row knows its line, so that whatever is decided by a row can be traced to it.
///
/// ```swift
/// let table = try DataTable(contentsOf: folder.appending(path: "fr/abbreviations.tsv"))
/// for row in table.rows { print(row.cell(0) ?? "", row.line) }
/// ```
public struct DataTable: Sendable, Hashable {
  /// A line that is neither blank nor a comment.
  public struct Row: Sendable, Hashable {
    /// The cells, without the spaces around them; empty cells are kept.
    public let cells: [String]
    /// The line of the file, counted from 1.
    public let line: Int

    /// The text of a cell; `nil` where the row has no such cell or nothing is in it.
    public func cell(_ index: Int) -> String? {
      guard cells.indices.contains(index), !cells[index].isEmpty else { return nil }
      return cells[index]
    }
  }

  /// The file as a person knows it.
  public let file: String
  public let rows: [Row]

  /// Reads a file.
  ///
  /// - Throws: ``DataTableError`` where it is missing, cannot be read, or is not UTF-8.
  /// - Complexity: O(*n*) in bytes; the file is held in memory.
  public init(contentsOf url: URL) throws(DataTableError) {
    let path = url.path(percentEncoded: false)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw DataTableError(.inputMissing, "the file does not exist", at: SourceLocation(file: path))
    }
    guard !isFolder.boolValue else {
      throw DataTableError(.inputMissing, "a file is wanted and this is a folder", at: SourceLocation(file: path))
    }
    let bytes: [UInt8]
    do {
      bytes = Array(try Data(contentsOf: url))
    } catch {
      throw DataTableError(
        .inputOutput, "the file cannot be read: \(error.localizedDescription)", at: SourceLocation(file: path))
    }
    try self.init(bytes: bytes, file: path)
  }

  /// Reads bytes that are in memory already.
  ///
  /// - Parameter file: the name that errors and rows are traced to.
  /// - Throws: ``DataTableError`` where they are not UTF-8.
  public init(bytes: [UInt8], file: String) throws(DataTableError) {
    self.file = file
    var rows: [Row] = []
    for line in TextLines(bytes) {
      if let offset = line.invalidByte {
        throw DataTableError(
          .badData, "the byte at this place is not UTF-8",
          at: SourceLocation(file: file, line: line.number, byteOffset: offset), remedy: "Save the file as UTF-8.")
      }
      if let row = DataTable.row(of: line) { rows.append(row) }
    }
    self.rows = rows
  }

  /// Where a row stands, for a message or an explanation.
  public func location(of row: Row) -> SourceLocation { SourceLocation(file: file, line: row.line) }

  /// Calls `body` with each word of the rows' first cells, which stand with spaces between, and where it stands.
  public func forEachWord(_ body: (_ word: String, _ location: SourceLocation) -> Void) {
    for row in rows {
      for word in row.cells[0].split(separator: " ") { body(String(word), location(of: row)) }
    }
  }

  private static func row(of line: TextLine) -> Row? {
    guard let first = line.bytes.first(where: { $0 != 0x20 && $0 != 0x09 }), first != 0x23 else { return nil }
    let cells = line.bytes.split(separator: 0x09, omittingEmptySubsequences: false).map { cell in
      var cell = cell.drop { $0 == 0x20 }
      while cell.last == 0x20 { cell = cell.dropLast() }
      return String(decoding: cell, as: UTF8.self)
    }
    return Row(cells: cells, line: line.number)
  }
}
