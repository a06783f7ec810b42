/// Who takes the events of an ``HTMLReader``.
public protocol HTMLHandler: AnyObject {
  /// An element begins; its name and those of its attributes are in lower case.
  func startElement(_ name: String, _ attributes: [String: String], line: Int) throws

  func endElement(_ name: String) throws

  /// Text, as UTF-8; a stretch of text may come in several pieces.
  func characters(_ text: Span<UInt8>) throws
}
