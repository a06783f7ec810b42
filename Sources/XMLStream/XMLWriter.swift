public import BitextModel

/// Writes an XML 1.0 document as UTF-8, front to back, the same bytes for the same calls.
///
/// White space is written only where it is asked for. Characters that XML forbids are replaced by U+FFFD and counted.
public struct XMLWriter<Sink: ByteSink> {
  /// Where the bytes go.
  public private(set) var sink: Sink
  private var output = XMLOutput()

  public init(_ sink: Sink) { self.sink = sink }

  /// How many characters that XML cannot hold were replaced.
  public var replacedCharacterCount: Int { output.replacedCharacterCount }

  /// Writes `<?xml version="1.0" encoding="UTF-8"?>` and a line end.
  public mutating func declaration() throws {
    output.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    try passOn()
  }

  /// Writes a document type with an external DTD, and a line end.
  public mutating func documentType(_ root: String, system: String) throws {
    output.raw("<!DOCTYPE \(root) SYSTEM \"\(system)\">\n")
    try passOn()
  }

  /// Writes a comment, and a line end; two dashes in it become one.
  public mutating func comment(_ text: String) throws {
    output.raw("<!--\n\(text.replacing("--", with: "-"))\n-->\n")
    try passOn()
  }

  /// Begins an element; its attributes follow.
  public mutating func start(_ name: StaticString) throws {
    output.start(name)
    try passOn()
  }

  /// Writes an attribute of the element that was just begun; without effect elsewhere.
  public mutating func attribute(_ name: String, _ value: String) { output.attribute(name, value) }

  /// Writes an attribute where there is a value.
  public mutating func attribute(_ name: String, _ value: String?) {
    if let value { output.attribute(name, value) }
  }

  /// Writes text.
  public mutating func text(_ text: String) throws {
    output.text(text)
    try passOn()
  }

  /// Writes a line end and two spaces for each open element.
  ///
  /// - Parameter closing: whether the innermost of them is about to end, so that it does not count.
  public mutating func newLine(closing: Bool = false) { output.newLine(closing: closing) }

  /// Ends the innermost open element; without effect where none is open.
  public mutating func end() throws {
    output.end()
    try passOn()
  }

  /// Ends all open elements and hands the last bytes to the sink.
  public mutating func finish() throws {
    while output.depth > 0 { output.end() }
    output.raw("\n")
    try passOn(all: true)
  }

  /// Hands what is written so far to the sink.
  public mutating func flush() throws {
    output.closeTag()
    try passOn(all: true)
  }

  private mutating func passOn(all: Bool = false) throws {
    guard output.byteCount >= 1 << 15 || all else { return }
    try sink.write(output.takeBytes())
  }
}
