/// Where in a document a unit stood; units of one document with adjoining positions are neighbours.
public struct DocumentPlace: Hashable, Sendable {
  /// The document's name.
  public var document: String
  /// The place among its segments, counted from 0.
  public var position: Int?

  public init(document: String, position: Int? = nil) {
    self.document = document
    self.position = position
  }
}
