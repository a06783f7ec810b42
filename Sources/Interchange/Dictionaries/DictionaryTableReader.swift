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
    var text = DecodedSource(source, languages: [self.source, target]) { notices.append($0) }
    defer { source = text.base }
    var reading = DictionaryReading(name: text.name)
    var columns = (headword: 0, translation: 1)
    var isFirst = true
    try CommaRowReader.read(&text) { diagnostic, _ in
      try take(.diagnostic(diagnostic))
    } _: { row in
      for notice in notices.takeAll() { try take(.diagnostic(notice)) }
      if row.cells.first?.hasPrefix("#") == true { return }
      if isFirst {
        isFirst = false
        if let named = named(row.cells) {
          columns = named
          return
        }
      }
      guard row.cells.count > max(columns.headword, columns.translation) else {
        return reading.leaveOut("have one column", at: row.location)
      }
      try reading.add(
        TranslationList.headword(row.cells[columns.headword]),
        TranslationList.translations(in: row.cells[columns.translation]), at: row.location, take)
    }
    for notice in notices.takeAll() { try take(.diagnostic(notice)) }
    try reading.finish(take)
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
