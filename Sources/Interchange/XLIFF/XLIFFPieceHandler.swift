import BitextModel
import XMLStream

/// Hands on to an ``XLIFFParser`` what stands inside of elements that were read elsewhere.
final class XLIFFPieceHandler: XMLHandler {
  private let parser: XLIFFParser
  private let outerDepth: Int
  private let endsToo: Bool

  /// - Parameters:
  ///   - outerDepth: how many elements stand around the piece, of which the first is the root.
  ///   - endsToo: whether the element that the piece is ends with it.
  init(_ parser: XLIFFParser, outerDepth: Int, endsToo: Bool) {
    self.parser = parser
    self.outerDepth = outerDepth
    self.endsToo = endsToo
  }

  func startElement(_ element: borrowing XMLElement, in reader: XMLReader) throws {
    if reader.depth > outerDepth {
      try parser.startElement(element, in: reader)
    } else if reader.depth == 1 {
      parser.rootNamespace = element.namespaceIdentity
    }
  }

  func endElement(_ code: Int, in reader: XMLReader) throws {
    // The depth is that behind the end.
    if reader.depth > outerDepth || reader.depth == outerDepth && endsToo {
      try parser.endElement(code, in: reader)
    }
  }

  func characters(_ text: Span<UInt8>, in reader: XMLReader) throws {
    if reader.depth > outerDepth { try parser.characters(text, in: reader) }
  }

  func notice(_ diagnostic: Diagnostic) throws { try parser.notice(diagnostic) }
}
