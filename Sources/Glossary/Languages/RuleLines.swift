import BitextModel
import TextAnalysis

/// The lines of a language's data file that are not comments, as cells.
enum RuleLines {
  /// Calls `body` with each line's cells; a reason that it returns becomes a diagnostic of the line.
  ///
  /// - Complexity: O(*n*) in bytes.
  static func read(
    _ bytes: [UInt8], file: String, _ body: (_ cells: [String]) -> String?
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for line in TextLines(bytes) {
      let invalidByte = line.invalidByte
      let location = SourceLocation(file: file, line: line.number, byteOffset: invalidByte)
      guard invalidByte == nil else {
        diagnostics.append(Diagnostic(.rejection, "the line is not UTF-8; left out", at: location))
        continue
      }
      if line.isComment { continue }
      let cells = line.text.normalized(.nfc).split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if let reason = body(cells) { diagnostics.append(Diagnostic(.rejection, "\(reason); left out", at: location)) }
    }
    return diagnostics
  }
}
