import BitextModel
import XMLStream

/// The inline codes of a text as they are written in its file, in the order in which ``XLIFFInline`` finds them.
struct XLIFFCodePieces {
  /// How a code is written.
  enum Piece {
    /// An element of its own.
    case whole(String)
    /// The beginning, and the end, of an element around text.
    case opening(String)
    case closing(String)
  }

  private(set) var pieces: [Piece] = []
  private let bytes: [UInt8]
  private let prefix: String
  private let version: XLIFFVersion

  /// - Parameters:
  ///   - element: `source`, `target` or the mark of a segment.
  ///   - prefix: that of the names of XLIFF, with its colon.
  init(of element: XLIFFLocatedElement, _ bytes: [UInt8], prefix: String, _ version: XLIFFVersion) {
    self.bytes = bytes
    self.prefix = prefix
    self.version = version
    add(element.elements)
  }

  private mutating func add(_ elements: [XLIFFLocatedElement]) {
    for element in elements { add(element) }
  }

  private mutating func add(_ element: XLIFFLocatedElement) {
    if element.attribute(XLIFFOwnMark.attributes, bytes) != nil,
      let kind = element.attribute(XLIFFOwnMark.kind, bytes).flatMap(InlineCode.Kind.init)
    {
      return kind == .highlightStart ? addPair(element) : addWhole(element)
    }
    let name = element.name.hasPrefix(prefix) ? String(element.name.dropFirst(prefix.utf8.count)) : ""
    switch (name, version) {
    case ("g", .one), ("pc", .two), ("mrk", .two): addPair(element)
    case ("x", .one), ("bx", .one), ("ex", .one), ("bpt", .one), ("ept", .one), ("ph", _), ("it", .one),
      ("sc", .two), ("ec", .two), ("sm", .two), ("em", .two):
      addWhole(element)
    case ("mrk", .one):
      switch element.attribute("mtype", bytes).map(XLIFFMarkType.init) {
      case .transparent: add(element.elements)
      case .deleted: break
      case .highlight, nil: addPair(element)
      }
    default: add(element.elements)
    }
  }

  private mutating func addWhole(_ element: XLIFFLocatedElement) {
    pieces.append(.whole(String(decoding: bytes[element.range], as: UTF8.self)))
  }

  private mutating func addPair(_ element: XLIFFLocatedElement) {
    pieces.append(.opening(element.opening(bytes)))
    add(element.elements)
    pieces.append(.closing(element.closing))
  }
}
