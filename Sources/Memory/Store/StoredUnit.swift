public import BitextModel

/// A translation unit and its place in the memory.
public struct StoredUnit: Hashable, Sendable {
  /// The memory's own number of the unit; it does not change.
  public let number: Int64
  public let unit: TranslationUnit
  /// Where the unit stood in its document, if that is known.
  public let place: DocumentPlace?
  /// What it was imported from, usually a file's name.
  public let origin: String

  /// The document of a variant: its own, the unit's, or what the unit was imported from.
  public func documentName(of variant: TranslationVariant) -> String {
    variant.property("x-document") ?? place?.document ?? origin
  }
}
