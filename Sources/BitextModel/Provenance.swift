/// Who made and changed a unit or a variant, when, with what, and how often it was used.
public struct Provenance: Hashable, Sendable {
  /// What is known, held once for all copies; `nil` for nothing. Units are copied often, and most know the same.
  private var facts: Facts?

  private final class Facts: Sendable {
    let known: Known

    init(_ known: Known) { self.known = known }
  }

  private struct Known: Hashable, Sendable, Codable {
    var created: Timestamp?
    var creator: String?
    var changed: Timestamp?
    var changer: String?
    var lastUsed: Timestamp?
    var usageCount: Int?
    var tool: String?
    var toolVersion: String?
    var others: [Attribute] = []
  }

  private static let nothing = Known()

  private var known: Known {
    get { facts?.known ?? Self.nothing }
    set { facts = newValue == Self.nothing ? nil : Facts(newValue) }
  }

  public init(
    created: Timestamp? = nil, creator: String? = nil, changed: Timestamp? = nil, changer: String? = nil,
    lastUsed: Timestamp? = nil, usageCount: Int? = nil, tool: String? = nil, toolVersion: String? = nil,
    others: [Attribute] = []
  ) {
    guard
      created != nil || creator != nil || changed != nil || changer != nil || lastUsed != nil || usageCount != nil
        || tool != nil || toolVersion != nil || !others.isEmpty
    else { return }
    facts = Facts(
      Known(
        created: created, creator: creator, changed: changed, changer: changer, lastUsed: lastUsed,
        usageCount: usageCount, tool: tool, toolVersion: toolVersion, others: others))
  }

  /// Nothing known.
  public static let unknown = Provenance()

  /// Whether anything is known.
  public var isKnown: Bool { facts != nil }

  public var created: Timestamp? {
    get { facts?.known.created }
    set { known.created = newValue }
  }
  public var creator: String? {
    get { facts?.known.creator }
    set { known.creator = newValue }
  }
  public var changed: Timestamp? {
    get { facts?.known.changed }
    set { known.changed = newValue }
  }
  public var changer: String? {
    get { facts?.known.changer }
    set { known.changer = newValue }
  }
  public var lastUsed: Timestamp? {
    get { facts?.known.lastUsed }
    set { known.lastUsed = newValue }
  }
  public var usageCount: Int? {
    get { facts?.known.usageCount }
    set { known.usageCount = newValue }
  }
  public var tool: String? {
    get { facts?.known.tool }
    set { known.tool = newValue }
  }
  public var toolVersion: String? {
    get { facts?.known.toolVersion }
    set { known.toolVersion = newValue }
  }
  /// Whatever else the source said of it, in its own words (`datatype`, `segtype`, `o-tmf`, `o-encoding` of TMX).
  public var others: [Attribute] {
    get { facts?.known.others ?? [] }
    set { known.others = newValue }
  }

  public static func == (one: Provenance, other: Provenance) -> Bool {
    one.facts === other.facts || one.known == other.known
  }

  public func hash(into hasher: inout Hasher) { known.hash(into: &hasher) }
}

extension Provenance: Codable {
  public init(from decoder: any Decoder) throws { known = try Known(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try known.encode(to: encoder) }
}
