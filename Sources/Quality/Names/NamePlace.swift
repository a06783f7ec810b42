public import BitextModel

/// Where a name stands.
public struct NamePlace: Hashable, Sendable, Codable {
  /// The unit, where the text is one of a bitext.
  public var unit: UnitReference?
  /// The file and line, as far as they are known.
  public var location: SourceLocation?
  /// The bytes of the unit's text in the name's language, or of the document's text.
  public var utf8Range: Range<Int>

  public init(unit: UnitReference? = nil, location: SourceLocation? = nil, utf8Range: Range<Int>) {
    self.unit = unit
    self.location = location
    self.utf8Range = utf8Range
  }
}
