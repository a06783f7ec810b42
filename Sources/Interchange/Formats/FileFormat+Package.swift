import BitextModel
public import XMLStream

extension FileFormat {
  /// Recognises a document of an office by what its package holds.
  ///
  /// - Returns: `nil` where the archive is no such package.
  public static func recognised(_ package: PackageFile) throws -> FileFormat? {
    if package.has("[Content_Types].xml") {
      let names = package.memberNames.map { $0.lowercased() }
      if names.contains(where: { $0.hasPrefix("word/") || $0.hasPrefix("word\\") }) { return .docx }
      if names.contains(where: { $0.hasPrefix("xl/") || $0.hasPrefix("xl\\") }) { return .xlsx }
    }
    if package.has("content.xml"), var source = try package.source(of: "mimetype") {
      let type = String(decoding: try source.read(upTo: 200), as: UTF8.self)
      if type.contains("opendocument.text") { return .odt }
      if type.contains("opendocument.spreadsheet") { return .ods }
      return nil
    }
    return package.has("word/document.xml") ? .docx : package.has("xl/workbook.xml") ? .xlsx : nil
  }
}
