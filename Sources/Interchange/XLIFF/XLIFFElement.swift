import BitextModel
import XMLStream

/// An element of an XLIFF file that is held whole: a unit and what is in it.
struct XLIFFElement {
  enum Content {
    case text(String)
    case element(XLIFFElement)
  }

  /// The name without prefix.
  let name: String
  /// Whether the element is of the file's own namespace, not of a tool's or of a module.
  let isOwn: Bool
  /// The attributes under their names as written, such as `id` and `mq:status`.
  let attributes: [Attribute]
  let line: Int
  var content: [Content] = []

  init(_ element: borrowing XMLElement, isOwn: Bool, line: Int) {
    name = element.localName
    self.isOwn = isOwn
    self.line = line
    attributes = (0..<element.attributeCount).map {
      Attribute(element.attributeName($0), element.attributeValue($0))
    }
  }

  /// The elements in it, without those inside of them.
  var elements: [XLIFFElement] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The elements of the file's own namespace that have this name.
  func own(_ name: String) -> [XLIFFElement] { elements.filter { $0.isOwn && $0.name == name } }

  /// The elements of this name, whatever their namespace.
  func any(_ name: String) -> [XLIFFElement] { elements.filter { $0.name == name } }

  /// The value of the attribute that is written so.
  func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// The character that `cp` of XLIFF 2 names.
  var codePoint: Unicode.Scalar? { attribute("hex").flatMap { UInt32($0, radix: 16) }.flatMap(Unicode.Scalar.init) }

  /// All text in it, however deep.
  var text: String {
    content.reduce(into: "") { text, part in
      switch part {
      case .text(let piece): text += piece
      case .element(let element) where element.isOwn && element.name == "cp":
        text.unicodeScalars.append(element.codePoint ?? "\u{FFFD}")
      case .element(let element): text += element.text
      }
    }
  }

  /// The innermost elements of segments (`mrk` with the type `seg`) in it, in their order.
  var markedSegments: [XLIFFElement] {
    elements.flatMap { $0.isSegment ? [$0] : $0.markedSegments }
  }

  /// Whether it is `mrk` around a segment.
  var isSegment: Bool { isOwn && name == "mrk" && attribute("mtype") == "seg" }

  /// Whether there is text outside of the marks of segments that is not white space.
  var hasTextOutsideOfSegments: Bool {
    content.contains { part in
      switch part {
      case .text(let text): text.contains { !$0.isWhitespace }
      case .element(let element): !element.isSegment && element.hasTextOutsideOfSegments
      }
    }
  }
}
