/// A unit as it stands in a memory of Trados Studio: its texts are XML that only a reader of Trados' segments understands.
public struct TradosUnitRow: Sendable, Hashable {
  /// A field that the owner of the memory defined, or `StructureContext`.
  public struct Field: Sendable, Hashable {
    public var name: String
    /// The type as Studio names it in its own TMX: `SingleString`, `MultiplePicklist`, `DateTime`, `Integer` …
    public var type: String
    public var value: String
  }

  /// The number of the row.
  public var id: Int64
  /// The unit's GUID, written as .NET writes it; `nil` where it is none.
  public var guid: String?
  public var sourceXML: String?
  public var targetXML: String?
  /// The languages of the memory, such as `en-US`.
  public var sourceLanguage: String
  public var targetLanguage: String
  /// Dates as they stand in the file, in UTC: `2010-05-07 16:15:24`.
  public var created: String?
  public var creator: String?
  public var changed: String?
  public var changer: String?
  public var lastUsed: String?
  public var lastUser: String?
  public var usageCount: Int?
  /// The number of a confirmation level, which later versions keep.
  public var confirmationLevel: Int?
  public var fields: [Field]
}
