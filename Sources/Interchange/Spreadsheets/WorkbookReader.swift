public import BitextModel
public import XMLStream

/// Reads the first visible sheet of a workbook of Excel (XLSX) or of an OpenDocument spreadsheet (ODS, also flat) as a
/// table of units.
///
/// Columns are named as in ``TableReader``; rows above those names are left out, as long as they are fewer than ten.
/// Values are taken as they are stored, dates by ISO 8601, of formulas the last result. Hidden rows and columns and errors
/// are left out, and how many is told; notes on cells, shapes, phonetic guides and formats are left out. Line numbers are
/// those of the rows.
public struct WorkbookReader: Sendable {
  private let languages: [LanguageTag]

  /// - Parameter languages: the languages of the columns, where no row names them.
  public init(languages: [LanguageTag] = []) { self.languages = languages }

  /// Reads a package.
  ///
  /// - Throws: ``InterchangeError/malformed(_:format:found:)`` where there is no sheet, or no column of it has a language;
  ///   an `XMLStreamError` for XML that is broken; what `take` throws.
  /// - Complexity: memory in proportion to the shared texts of the workbook, bounded by ``PackageFile/mostBytes``.
  public func read(_ package: PackageFile, format: FileFormat, _ take: (UnitEvent) throws -> Void) throws {
    try withoutActuallyEscaping(take) { take in
      let rows = SheetRows(format: format, languages: languages, name: package.name, take)
      if format == .ods {
        var source = try OpenDocumentPackage.content(of: package, format: .ods)
        try read(&source, rows)
      } else {
        try ExcelWorkbook.read(package, rows)
      }
      try rows.finish()
    }
  }

  /// Reads an OpenDocument spreadsheet that is a single file of XML.
  public func read(flat source: inout some ByteSource, _ take: (UnitEvent) throws -> Void) throws {
    try withoutActuallyEscaping(take) { take in
      let rows = SheetRows(format: .ods, languages: languages, name: source.name, take)
      try read(&source, rows)
      try rows.finish()
    }
  }

  private func read(_ source: inout some ByteSource, _ rows: SheetRows) throws {
    let sheet = OpenDocumentSheet(rows)
    try XMLReader(vocabulary: OpenDocumentWord.names).read(&source, handler: sheet)
    try sheet.finish()
  }
}
