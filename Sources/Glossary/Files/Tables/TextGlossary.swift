import BitextModel
import TextAnalysis

/// What the glossary files have in common that are lines of text.
enum TextGlossary {
  /// - Throws: ``GlossaryError`` where the bytes are no text, or a text that must be decoded first.
  static func refuseBinary(_ bytes: [UInt8], file: String) throws(GlossaryError) {
    guard let zero = bytes.firstIndex(of: 0) else { return }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw .notUTF8(SourceLocation(file: file, byteOffset: 0), found: "UTF-16 or UTF-32")
    }
    throw .binary(
      SourceLocation(file: file, line: UTF8Decoding.line(ofByte: zero, in: bytes.span), byteOffset: zero))
  }
}
