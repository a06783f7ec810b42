import BitextModel
import Foundation
import Interchange
import TestSupport
import XMLStream

/// A small OpenDocument.
struct OpenDocumentFile {
  static let spaces =
    ["office", "style", "text", "table", "draw", "calcext"].map {
      "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0 == "draw" ? "drawing" : $0):1.0\""
    }.joined(separator: " ") + " xmlns:fo=\"urn:x:fo\" xmlns:svg=\"urn:x:svg\""

  var type = "text"
  /// Automatic styles.
  var styles = ""
  /// What stands in the text or the spreadsheet.
  var body = ""
  var headers = ""

  var members: [(name: String, content: String)] {
    [
      ("mimetype", "application/vnd.oasis.opendocument.\(type)"),
      ("styles.xml", "<office:document-styles \(Self.spaces)>\(master)</office:document-styles>"),
      ("content.xml", "<office:document-content \(Self.spaces)>\(content)</office:document-content>"),
    ]
  }

  private var master: String {
    "<office:master-styles><style:master-page>\(headers)</style:master-page></office:master-styles>"
  }
  private var content: String {
    "<office:automatic-styles>\(styles)</office:automatic-styles><office:body><office:\(type)>\(body)</office:\(type)></office:body>"
  }

  /// The same as a single file of XML.
  var flat: String {
    "<office:document \(Self.spaces) office:mimetype=\"application/vnd.oasis.opendocument.\(type)\">\(master)\(content)</office:document>"
  }

  func read(report: (Diagnostic) -> Void = { _ in }) throws -> Document {
    let folder = try TemporaryFolder()
    let package = try PackageFile(path: folder.write(ZipArchive(members).data, to: "a.odt"))
    return try OpenDocumentTextReader().read(package, report: report)
  }

  func readFlat() throws -> Document {
    var source = ByteBufferSource(name: "a.fodt", Array(flat.utf8))
    return try OpenDocumentTextReader().read(flat: &source)
  }
}
