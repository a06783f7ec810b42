/// Who made and changed a unit or a variant, when, with what, and how often it was used.
public struct Provenance: Hashable, Sendable, Codable {
  public var created: Timestamp?
  public var creator: String?
  public var changed: Timestamp?
  public var changer: String?
  public var lastUsed: Timestamp?
  public var usageCount: Int?
  public var tool: String?
  public var toolVersion: String?
  /// Whatever else the source said of it, in its own words (`datatype`, `segtype`, `o-tmf`, `o-encoding` of TMX).
  public var others: [Attribute]

  public init(
    created: Timestamp? = nil, creator: String? = nil, changed: Timestamp? = nil, changer: String? = nil,
    lastUsed: Timestamp? = nil, usageCount: Int? = nil, tool: String? = nil, toolVersion: String? = nil,
    others: [Attribute] = []
  ) {
    self.created = created
    self.creator = creator
    self.changed = changed
    self.changer = changer
    self.lastUsed = lastUsed
    self.usageCount = usageCount
    self.tool = tool
    self.toolVersion = toolVersion
    self.others = others
  }

  /// Nothing known.
  public static let unknown = Provenance()
}
