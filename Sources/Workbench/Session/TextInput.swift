import BitextModel
import Interchange
import TextAnalysis
import XMLStream

/// A text file as one text: UTF-8, without byte order mark.
struct TextInput {
  let text: String

  /// - Throws: an error that names the byte where the file is not UTF-8.
  init(path: String) throws {
    var bytes = try FileContent.bytes(of: path)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if let offset = UTF8Decoding.firstInvalidByte(in: bytes.span) {
      throw WorkbenchError(
        .badData, "the text is not UTF-8", remedy: "Convert it, for example with iconv -t UTF-8.",
        at: SourceLocation(
          file: path, line: UTF8Decoding.line(ofByte: offset, in: bytes.span), byteOffset: offset))
    }
    text = String(decoding: bytes, as: UTF8.self)
  }
}
