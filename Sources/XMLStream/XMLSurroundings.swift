/// The elements in which a part of a document stands.
public struct XMLSurroundings: Sendable, Hashable {
  /// The tags that begin them, outermost first, as they stand in the document.
  public var opening: [UInt8]
  /// The tags that end them, innermost first.
  public var closing: [UInt8]
  /// The line of the document on which the part begins, counted from 1.
  public var firstLine: Int

  public init(opening: [UInt8] = [], closing: [UInt8] = [], firstLine: Int = 1) {
    self.opening = opening
    self.closing = closing
    self.firstLine = firstLine
  }
}
