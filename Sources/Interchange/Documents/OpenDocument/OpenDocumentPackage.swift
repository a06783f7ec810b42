import BitextModel
import XMLStream

/// The package of an OpenDocument.
enum OpenDocumentPackage {
  /// The part with the text.
  ///
  /// - Throws: ``InterchangeError/malformed(_:format:found:)`` where there is none, or where it is locked.
  static func content(of package: PackageFile, format: FileFormat) throws -> PackageMember {
    func malformed(_ found: String) -> InterchangeError {
      .malformed(SourceLocation(file: package.name), format: format, found: found)
    }
    if var manifest = try package.source(of: "META-INF/manifest.xml") {
      let handler = Manifest()
      try XMLReader(vocabulary: Manifest.words).read(&manifest, handler: handler)
      if handler.isLocked { throw malformed("it is locked with a password") }
    }
    guard let source = try package.source(of: "content.xml") else { throw malformed("it holds no content.xml") }
    return source
  }

  private final class Manifest: XMLHandler {
    static let words = ["encryption-data"]
    var isLocked = false

    func startElement(_ element: borrowing XMLElement, in reader: XMLReader) {
      if element.code == 0 { isLocked = true }
    }
    func endElement(_ code: Int, in reader: XMLReader) {}
    func characters(_ text: Span<UInt8>, in reader: XMLReader) {}
  }
}
