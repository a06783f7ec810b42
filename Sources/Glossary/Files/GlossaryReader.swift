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
    if let zero = bytes.firstIndex(of: 0) {
      let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      let location = SourceLocation(
        file: file, line: UTF8Decoding.line(ofByte: zero, in: bytes.span), byteOffset: zero)
      if isWide { throw .notUTF8(SourceLocation(file: file, byteOffset: 0), found: "UTF-16 or UTF-32") }
      throw .binary(location)
    }
    var rows = RowChecker()
    var diagnostics: [Diagnostic] = []
    var firstRejection: (reason: String, location: SourceLocation)?
    func reject(_ reason: String, _ location: SourceLocation) {
      firstRejection = firstRejection ?? (reason, location)
      diagnostics.append(Diagnostic(.rejection, "\(reason); left out", at: location))
    }
    for line in TextLines(bytes) {
      if let byte = line.invalidByte {
        reject("the row is not UTF-8", SourceLocation(file: file, line: line.number, byteOffset: byte))
        continue
      }
      if line.isComment { continue }
      let location = SourceLocation(file: file, line: line.number)
      switch rows.check(line.text, at: location) {
      case .row(let repairs): diagnostics += repairs.map { Diagnostic(.repair, $0, at: location) }
      case .header: break
      case .rejected(let reason): reject(reason, location)
      }
    }
    if rows.rows.isEmpty, let (reason, location) = firstRejection { throw .notAGlossary(location, reason: reason) }
    return GlossaryReading(rows: rows.rows, diagnostics: diagnostics)
  }
}
