import BitextModel
import XMLStream

/// Writes down the events of a document as text, for comparing.
final class EventLog: XMLHandler {
  var events: [String] = []
  var notices: [Diagnostic] = []
  private var text = ""

  static let vocabulary = ["a", "b", "xml:lang", "id"]

  func startElement(_ element: borrowing XMLElement, in reader: XMLReader) throws {
    flush()
    var event = "<\(element.qualifiedName)#\(element.code)"
    for index in 0..<element.attributeCount {
      event += " \(element.attributeName(index))#\(element.attributeCode(index))=\(element.attributeValue(index))"
    }
    if let namespace = element.namespace { event += " in \(namespace)" }
    events.append(event + ">@\(reader.line)")
  }

  func endElement(_ code: Int, in reader: XMLReader) {
    flush()
    events.append("</\(code)>")
  }

  func characters(_ text: Span<UInt8>, in reader: XMLReader) {
    text.withUnsafeBufferPointer { self.text += String(decoding: $0, as: UTF8.self) }
  }

  func notice(_ diagnostic: Diagnostic) { notices.append(diagnostic) }

  private func flush() {
    if !text.isEmpty { events.append(text) }
    text = ""
  }

  /// The events of a document that is handed over in pieces of so many bytes.
  static func events(of bytes: [UInt8], chunk: Int = .max) throws -> [String] {
    let log = EventLog()
    var source = SlowSource(bytes: bytes, step: chunk)
    try XMLReader(vocabulary: vocabulary).read(&source, handler: log)
    return log.events
  }

  static func events(of text: String, chunk: Int = .max) throws -> [String] {
    try events(of: Array(text.utf8), chunk: chunk)
  }
}

/// A source that gives few bytes at a time.
struct SlowSource: ByteSource {
  let name = "slow.xml"
  private var rest: ArraySlice<UInt8>
  private let step: Int

  init(bytes: [UInt8], step: Int) {
    rest = bytes[...]
    self.step = step
  }

  mutating func read(upTo limit: Int) -> [UInt8] {
    let piece = rest.prefix(min(limit, step))
    rest = rest.dropFirst(piece.count)
    return Array(piece)
  }
}
