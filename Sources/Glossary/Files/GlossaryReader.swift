import BitextModel
import TextAnalysis

/// Reads a glossary file: UTF-8, a row a form, the columns `id type lang status form source note` separated by tabs.
///
/// `#` begins a comment line; a first row of column names, the last two columns and a byte order mark may be there or not. A row that is wrong is
/// reported with its line and left out; nothing else is lost.
public enum GlossaryReader {
  /// The columns, in their order.
  public static let columns = ["id", "type", "lang", "status", "form", "source", "note"]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - file: its name, for messages.
  /// - Throws: ``GlossaryError`` where the file is not text, or not one of its lines is a row.
  /// - Complexity: O(*n*) in bytes.
  public static func read(_ bytes: [UInt8], file: String) throws(GlossaryError) -> GlossaryReading {
    try TextGlossary.refuseBinary(bytes, file: file)
    var rows = RowChecker()
    var faults: [GlossaryFault] = []
    for line in TextLines(bytes) {
      if let byte = line.invalidByte {
        let location = SourceLocation(file: file, line: line.number, byteOffset: byte)
        faults.append(GlossaryFault(.encoding, "the row is not UTF-8", isRejection: true, at: location))
        continue
      }
      if line.isComment { continue }
      switch rows.check(line.text, at: SourceLocation(file: file, line: line.number)) {
      case .row(let repairs): faults += repairs
      case .header: break
      case .rejected(let fault): faults.append(fault)
      }
    }
    if rows.rows.isEmpty, let fault = faults.first(where: \.isRejection), let location = fault.location {
      throw .notAGlossary(location, reason: fault.message)
    }
    return GlossaryReading(rows: rows.rows, faults: faults)
  }
}
