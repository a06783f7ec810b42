import BitextModel
import XMLStream

/// The element that is held whole while it is read, with the elements that are open in it.
struct XLIFFElementStack {
  private var open: [XLIFFElement] = []
  /// Text since the last tag: it comes in many small pieces.
  private var text: [UInt8] = []
  private var byteCount = 0

  /// Bytes of one unit, its elements counted as 100 each.
  private static let byteLimit = 64 << 20

  var isEmpty: Bool { open.isEmpty }

  /// An element begins.
  ///
  /// - Throws: `XMLStreamError.beyondLimit` where the unit becomes too large; so does ``characters(_:in:)``.
  mutating func start(_ element: borrowing XMLElement, isOwn: Bool, in reader: XMLReader) throws {
    endText()
    let held = XLIFFElement(element, isOwn: isOwn, line: reader.line)
    try count(100 + held.attributes.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }, in: reader)
    open.append(held)
  }

  mutating func characters(_ piece: Span<UInt8>, in reader: XMLReader) throws {
    try count(piece.count, in: reader)
    piece.withUnsafeBufferPointer { text.append(contentsOf: $0) }
  }

  /// The innermost element ends.
  ///
  /// - Returns: the element that was held, where it is that.
  mutating func end() -> XLIFFElement? {
    endText()
    guard let element = open.popLast() else { return nil }
    guard open.isEmpty else {
      open[open.count - 1].content.append(.element(element))
      return nil
    }
    byteCount = 0
    return element
  }

  private mutating func endText() {
    guard !text.isEmpty else { return }
    if !open.isEmpty { open[open.count - 1].content.append(.text(String(decoding: text, as: UTF8.self))) }
    text.removeAll(keepingCapacity: true)
  }

  private mutating func count(_ bytes: Int, in reader: XMLReader) throws {
    byteCount += bytes
    guard byteCount <= Self.byteLimit else {
      throw XMLStreamError.beyondLimit(reader.location, what: "too many bytes in one unit", limit: Self.byteLimit)
    }
  }
}
