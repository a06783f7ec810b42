public import BitextModel
import TextAnalysis

/// Reads a glossary in UTX (Universal Terminology eXchange, AAMT, 1.0–1.20): lines of columns that are parted by tabs.
///
/// The first line names the version and the two languages, the last line that begins with `#` before the terms the columns. The status of a line is that of
/// its target: approved is preferred, provisional admitted, forbidden and non-standard deprecated. Columns that a glossary of
/// ours has no place for are kept in the note of the form that they are about; parts of speech are left out.
public enum UTXGlossaryReader {
  /// Whether a file says that it is UTX.
  public static func isUTX(_ start: [UInt8]) -> Bool {
    let bytes = start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start[...]
    return bytes.starts(with: Array("#UTX".utf8))
  }

  /// Reads a file.
  ///
  /// - Parameter languages: the two languages, where the file does not say them.
  /// - Throws: ``GlossaryError`` where the bytes are no text, the languages are unknown, or not one line is a row.
  /// - Complexity: O(*n*) in bytes.
  public static func read(
    _ bytes: [UInt8], file: String, languages: [LanguageTag] = []
  ) throws(GlossaryError) -> (entries: [GlossaryEntry], faults: [GlossaryFault]) {
    try TextGlossary.refuseBinary(bytes, file: file)
    var pair = languages
    var columns: UTXColumns?
    var paired = PairedEntries()
    var faults: [GlossaryFault] = []
    var firstRejection: (SourceLocation, String)?
    for line in TextLines(bytes) {
      let location = SourceLocation(file: file, line: line.number)
      let text = line.text
      if line.bytes.first == 0x23 {
        if text.hasPrefix("#UTX") { pair = languages.isEmpty ? Self.languages(in: text) : languages }
        if let named = UTXColumns(line: text, languages: pair) { columns = named }
        continue
      }
      if line.isComment { continue }
      guard pair.count == 2 else { throw .languagesMissing(SourceLocation(file: file, line: 1)) }
      let cells = text.utf8.split(separator: 0x09, omittingEmptySubsequences: false).map {
        Cell.trimmed(Substring($0))
      }
      let row = (columns ?? UTXColumns.usual(pair)).row(cells, at: location)
      switch row {
      case .row(let row):
        paired.add(
          source: row.source, target: row.target, comment: row.comment, identifier: row.identifier)
      case .fault(let fault):
        firstRejection = firstRejection ?? (location, fault.message)
        faults.append(fault)
      }
    }
    if paired.entries.isEmpty, let (location, reason) = firstRejection {
      throw .notAGlossary(location, reason: reason)
    }
    return (paired.entries, faults)
  }

  /// The languages of the first line: `#UTX 1.11; en-US/az; …`.
  private static func languages(in line: String) -> [LanguageTag] {
    for part in line.split(separator: ";") {
      let names = part.split(separator: "/", omittingEmptySubsequences: false).map { Cell.trimmed($0) }
      let tags = names.compactMap { LanguageTag(wellFormed: $0) }
      if names.count == 2, tags.count == 2 { return tags }
    }
    return []
  }
}
