public import BitextModel

/// A unit, and where it stood in its document.
public struct PlacedUnit: Hashable, Sendable {
  public var unit: TranslationUnit
  /// `nil` where that is not known.
  public var place: DocumentPlace?

  public init(_ unit: TranslationUnit, at place: DocumentPlace? = nil) {
    self.unit = unit
    self.place = place
  }
}
