public import BitextModel
public import XMLStream

/// Reads the first visible sheet of a workbook of Excel (XLSX) or of an OpenDocument spreadsheet (ODS) as a table of units.
///
/// Columns are named as in ``TableReader``. Values are taken as they are stored: numbers and dates as the file has them,
/// of formulas the last result. Hidden rows and columns are left out, and how many is told; notes on cells, phonetic
/// guides and formats are left out. Line numbers are those of the rows.
public struct WorkbookReader: Sendable {
  private let languages: [LanguageTag]

  /// - Parameter languages: the languages of the columns, where the first row does not name them.
  public init(languages: [LanguageTag] = []) { self.languages = languages }

  /// - Throws: ``InterchangeError/malformed(_:format:found:)`` where there is no sheet, or no column of it has a language;
  ///   an `XMLStreamError` for XML that is broken; what `take` throws.
  /// - Complexity: memory in proportion to the shared texts of the workbook.
  public func read(_ package: PackageFile, format: FileFormat, _ take: (UnitEvent) throws -> Void) throws {
    try withoutActuallyEscaping(take) { take in
      let rows = SheetRows(format: format, languages: languages, name: package.name, take)
      if format == .ods {
        try OpenDocumentSheet.read(package, rows)
      } else {
        try ExcelSheet.read(package, rows)
      }
      try rows.finish()
    }
  }
}
