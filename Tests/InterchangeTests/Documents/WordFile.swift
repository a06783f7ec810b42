import BitextModel
import Foundation
import Interchange
import TestSupport
import XMLStream

/// A small document of Word.
struct WordFile {
  /// What stands in the body.
  var body = ""
  var styles = ""
  var footnotes: String?
  var endnotes: String?
  var headers: [String] = []
  var wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  var relationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private var spaces: String {
    """
    xmlns:w="\(wordNamespace)" xmlns:r="\(relationNamespace)" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
    """
  }

  private func relations(_ list: [(type: String, target: String)]) -> String {
    let entries = list.enumerated().map { index, entry in
      "<Relationship Id=\"r\(index)\" Type=\"\(relationNamespace)/\(entry.type)\" Target=\"\(entry.target)\"/>"
    }
    let space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return "<Relationships xmlns=\"\(space)\">\(entries.joined())</Relationships>"
  }

  var members: [(name: String, content: String)] {
    var list = [("styles", "styles.xml")]
    var parts = [
      ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
      ("_rels/.rels", relations([("officeDocument", "word/document.xml")])),
      ("word/document.xml", "<w:document \(spaces)><w:body>\(body)</w:body></w:document>"),
      ("word/styles.xml", "<w:styles \(spaces)>\(styles)</w:styles>"),
    ]
    func add(_ type: String, _ file: String, _ root: String, _ content: String) {
      list.append((type, file))
      parts.append(("word/\(file)", "<w:\(root) \(spaces)>\(content)</w:\(root)>"))
    }
    if let footnotes { add("footnotes", "footnotes.xml", "footnotes", footnotes) }
    if let endnotes { add("endnotes", "endnotes.xml", "endnotes", endnotes) }
    for (index, header) in headers.enumerated() { add("header", "header\(index).xml", "hdr", header) }
    return parts + [("word/_rels/document.xml.rels", relations(list))]
  }

  /// Reads it as a document.
  func read(report: (Diagnostic) -> Void = { _ in }) throws -> Document {
    try Self.read(ZipArchive(members), report: report)
  }

  static func read(_ archive: ZipArchive, report: (Diagnostic) -> Void = { _ in }) throws -> Document {
    let folder = try TemporaryFolder()
    return try WordReader().read(PackageFile(path: folder.write(archive.data, to: "a.docx")), report: report)
  }

  /// A paragraph of a body.
  static func paragraph(_ content: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr>\(content)</w:p>"
  }

  /// A run of text.
  static func run(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  /// A field with an instruction and its last result.
  static func field(_ instruction: String, _ result: String) -> String {
    let mark = { (type: String) in "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
    return mark("begin") + "<w:r><w:instrText>\(instruction)</w:instrText></w:r>" + mark("separate") + result
      + mark("end")
  }
}
