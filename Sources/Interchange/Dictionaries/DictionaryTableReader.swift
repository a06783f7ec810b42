public import BitextModel
import XMLStream

/// Reads a dictionary that is a table: the first column a word or phrase, the second its translations.
///
/// Cells are parted by tabs, commas or semicolons, as the table shows (RFC 4180); translations in one cell by commas or semicolons, and a word may come
/// in several rows. Where the first row names both languages by their codes, it says which column is which; the other columns are not read. Rows that
/// begin with `#` are comments.
public struct DictionaryTableReader: Sendable {
  private let source: LanguageTag
  private let target: LanguageTag

  public init(from source: LanguageTag, to target: LanguageTag) { (self.source, self.target) = (source, target) }

  /// Reads a table to its end.
  ///
  /// - Throws: ``InterchangeError/lineTooLong(_:limit:)``, what the source or `take` throws.
  /// - Complexity: O(*n*) in bytes; memory is bounded by the longest row.
  public func read(_ source: inout some ByteSource, _ take: (DictionaryEvent) throws -> Void) throws {
    var notices: [Diagnostic] = []
    var decoded = DecodedSource(source, languages: [self.source, target]) { notices.append($0) }
    let start = try decoded.read(upTo: 1 << 16)
    var text = PrefixedSource(start, before: decoded)
    defer { source = text.base.base }
    let name = source.name
    var reading = DictionaryReading(name: name)
    var columns: (headword: Int, translation: Int)?
    func add(_ cells: [String], at location: SourceLocation) throws {
      for notice in notices.takeAll() { try take(.diagnostic(notice)) }
      if cells.first?.hasPrefix("#") == true { return }
      if columns == nil {
        columns = named(cells)
        if columns != nil { return }
      }
      let known = columns ?? (0, 1)
      columns = known
      guard cells.count > max(known.headword, known.translation) else {
        return reading.leaveOut("have one column", at: location)
      }
      try reading.add(
        TranslationList.headword(cells[known.headword]),
        TranslationList.translations(in: cells[known.translation]), at: location, take)
    }
    if Self.hasTabs(start) {
      try LineReader.read(&text) { line in
        guard !line.bytes.isEmpty else { return }
        let cells = line.bytes.split(separator: 0x09, omittingEmptySubsequences: false)
        try add(
          cells.map { Self.unquoted(String(decoding: $0, as: UTF8.self)) },
          at: SourceLocation(file: name, line: line.number))
      }
    } else {
      try CommaRowReader.read(&text) { diagnostic, _ in
        try take(.diagnostic(diagnostic))
      } _: { row in
        try add(row.cells, at: row.location)
      }
    }
    for notice in notices.takeAll() { try take(.diagnostic(notice)) }
    try reading.finish(take)
  }

  /// Whether tabs part the cells: commas and semicolons in a line with a tab part translations.
  private static func hasTabs(_ start: [UInt8]) -> Bool {
    let lines = start.split(separator: 0x0A).filter { $0.first != 0x23 }.prefix(20)
    return lines.count { $0.contains(0x09) } * 2 > lines.count
  }

  /// A cell that a spreadsheet has put in quotation marks, without them.
  private static func unquoted(_ cell: String) -> String {
    guard cell.utf8.count > 1, cell.utf8.first == 0x22, cell.utf8.last == 0x22 else { return cell }
    return String(cell.dropFirst().dropLast()).replacing("\"\"", with: "\"")
  }

  /// The columns of both languages, where a row names them.
  private func named(_ cells: [String]) -> (headword: Int, translation: Int)? {
    func column(of language: LanguageTag) -> Int? {
      cells.firstIndex { LanguageTag(wellFormed: $0)?.language == language.language }
    }
    guard let headword = column(of: source), let translation = column(of: target), headword != translation else {
      return nil
    }
    return (headword, translation)
  }
}
