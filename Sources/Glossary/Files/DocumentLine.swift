import BitextModel
import TextAnalysis

/// A line of a glossary file as it stands there.
struct DocumentLine: Sendable {
  static let lineFeed: [UInt8] = [0x0A]

  /// Without the line end.
  let bytes: [UInt8]
  /// The line end; empty for a last line that has none.
  let end: [UInt8]

  init(_ text: String, end: [UInt8] = lineFeed) { (bytes, self.end) = (Array(text.utf8), end) }

  /// A line of a file.
  init(_ line: TextLine, of file: [UInt8]) {
    bytes = Array(line.bytes)
    let rest = file[line.bytes.endIndex...].prefix(2)
    end = rest.elementsEqual([0x0D, 0x0A]) ? [0x0D, 0x0A] : Array(rest.prefix(1))
  }

  private init(bytes: [UInt8], end: [UInt8]) { (self.bytes, self.end) = (bytes, end) }

  func ending(with end: [UInt8]) -> DocumentLine { DocumentLine(bytes: bytes, end: end) }

  var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
}
