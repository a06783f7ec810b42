public import BitextModel

/// Reads the rows of a table with commas, semicolons or tabs (RFC 4180) as cells, whatever they hold.
public enum CommaRowReader {
  /// A row.
  public struct Row: Sendable, Hashable {
    public let cells: [String]
    public let location: SourceLocation
  }

  /// Reads a table to its end.
  ///
  /// - Parameters:
  ///   - reject: is told of each line that cannot be taken apart, with its text, and of what was put right in one.
  ///   - take: is given each row that is not blank.
  /// - Throws: ``InterchangeError/lineTooLong(_:limit:)``; what the source, `reject` or `take` throws.
  /// - Complexity: O(*n*) in bytes; memory is bounded by the longest row, which may have 16 MB.
  public static func read(
    _ source: inout some ByteSource, reject: (Diagnostic, _ source: [UInt8]) throws -> Void,
    _ take: (Row) throws -> Void
  ) throws {
    let name = source.name
    var rows = try CommaRows(&source)
    while let row = try rows.next(&source) {
      let location = SourceLocation(file: name, line: row.line)
      if let repair = row.repair {
        try reject(Diagnostic(row.rejected == nil ? .repair : .rejection, repair, at: location), row.rejected ?? [])
      }
      guard let cells = row.cells, cells.count > 1 || cells.first?.isEmpty == false else { continue }
      try take(Row(cells: cells, location: location))
    }
  }

  /// The cells of the first row of a text.
  public static func firstRow(of bytes: [UInt8]) -> [String] {
    struct Found: Error { var cells: [String] }
    var source = ByteBufferSource(Array(bytes.prefix(1 << 16)))
    do {
      try read(&source, reject: { _, _ in }, { throw Found(cells: $0.cells) })
    } catch let found as Found {
      return found.cells
    } catch {}
    return []
  }
}
