public import BitextModel

/// Who takes the events of an ``XMLReader``.
///
/// An error thrown by a method ends the reading and comes out of ``XMLReader/read(_:handler:)``.
public protocol XMLHandler: AnyObject {
  /// An element begins.
  func startElement(_ element: borrowing XMLElement, in reader: XMLReader) throws

  /// An element ends.
  ///
  /// - Parameter code: the place of its local name in the reader's vocabulary; -1 for any other.
  func endElement(_ code: Int, in reader: XMLReader) throws

  /// Text, as UTF-8; a stretch of text may come in several pieces, each of whole characters.
  func characters(_ text: Span<UInt8>, in reader: XMLReader) throws

  /// Text of a CDATA section, which is text like other; it may come in several pieces.
  func characterData(_ text: Span<UInt8>, in reader: XMLReader) throws

  /// A comment.
  func comment(_ text: Span<UInt8>, in reader: XMLReader) throws

  /// Something is doubtful and the reading goes on, such as a prefix that nothing declares.
  func notice(_ diagnostic: Diagnostic) throws
}

extension XMLHandler {
  public func characterData(_ text: Span<UInt8>, in reader: XMLReader) throws { try characters(text, in: reader) }
  public func comment(_ text: Span<UInt8>, in reader: XMLReader) throws {}
  public func notice(_ diagnostic: Diagnostic) throws {}
}
