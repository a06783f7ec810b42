import BitextModel
import XMLStream

/// A file that is held whole: its bytes, and its text as UTF-8.
struct XLIFFFileText {
  let name: String
  let bytes: [UInt8]
  let text: [UInt8]
  /// Whether the bytes are what the text is written as, so that a part of the one can stand for that of the other.
  let isLossless: Bool
  let declaresEntities: Bool
  private let markByteCount: Int
  private let encoder: XLIFFEncoder?

  init(_ source: inout some ByteSource, limit: Int) throws {
    name = source.name
    var bytes: [UInt8] = []
    while true {
      let more = try source.read(upTo: 1 << 18)
      if more.isEmpty { break }
      bytes += more
      guard bytes.count <= limit else {
        throw InterchangeError.cannotHold(.xliff, what: "more than \(limit) bytes where it is to be changed")
      }
    }
    self.bytes = bytes
    var decoded = DecodedSource(ByteBufferSource(name: name, bytes), declaration: .xml) { _ in }
    let text = try decoded.readAll()
    self.text = text
    markByteCount = decoded.markByteCount
    let isUTF8 = decoded.encoding == nil || decoded.encoding == .utf8
    let encoder = isUTF8 ? nil : decoded.encoding.flatMap { XLIFFEncoder($0) }
    self.encoder = encoder
    if isUTF8 {
      isLossless = bytes.dropFirst(markByteCount).elementsEqual(text)
    } else if let encoder {
      isLossless = bytes.dropFirst(markByteCount).elementsEqual(encoder.bytes(of: text[...]))
    } else {
      isLossless = false
    }
    var lexer = MarkupLexer(text, in: text.indices)
    var head = 0
    while let token = lexer.next() {
      if case .start = token.kind { break }
      head = token.range.upperBound
    }
    declaresEntities = MarkupLexer.find("<!ENTITY", in: text, 0..<head) != nil
  }

  /// The bytes of the mark of the encoding.
  var mark: ArraySlice<UInt8> { bytes.prefix(markByteCount) }

  /// The bytes that text is in the file.
  func bytes(of text: ArraySlice<UInt8>) -> [UInt8] { encoder?.bytes(of: text) ?? Array(text) }
}
