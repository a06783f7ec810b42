import BitextModel
public import XMLStream

extension FileFormat {
  /// Recognises a document of an office by what its package holds.
  ///
  /// - Returns: `nil` where the archive is no such package.
  public static func recognised(_ package: PackageFile) throws -> FileFormat? {
    let names = package.memberNames
    if names.contains("[Content_Types].xml") {
      if names.contains(where: { $0.hasPrefix("word/") }) { return .docx }
      if names.contains(where: { $0.hasPrefix("xl/") }) { return .xlsx }
    }
    guard names.contains("content.xml"), var source = try package.source(of: "mimetype") else {
      return names.contains("word/document.xml") ? .docx : names.contains("xl/workbook.xml") ? .xlsx : nil
    }
    let type = String(decoding: try source.read(upTo: 200), as: UTF8.self)
    if type.contains("opendocument.text") { return .odt }
    if type.contains("opendocument.spreadsheet") { return .ods }
    return nil
  }
}
