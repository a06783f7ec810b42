/// Two or more versions of one document and the beads that join them.
public struct Bitext: Hashable, Sendable, Codable {
  /// One language's version of the document.
  public struct Version: Hashable, Sendable, Codable {
    public var name: String
    public var language: LanguageTag
    public var segments: [PlacedSegment]

    public init(name: String, language: LanguageTag, segments: [PlacedSegment]) {
      self.name = name
      self.language = language
      self.segments = segments
    }
  }

  public var versions: [Version]
  /// The beads in order: every segment of every version is in exactly one.
  public var beads: [Bead]
  /// Passages that the beads cannot join, since versions have them in another order.
  public var crossings: [Crossing]

  public init(versions: [Version], beads: [Bead], crossings: [Crossing] = []) {
    self.versions = versions
    self.beads = beads
    self.crossings = crossings
  }

  /// Reads a bitext; one without crossings has none.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    versions = try values.decode([Version].self, forKey: .versions)
    beads = try values.decode([Bead].self, forKey: .beads)
    crossings = try values.decodeIfPresent([Crossing].self, forKey: .crossings) ?? []
  }

  /// The segments of a bead in one version; none where either index is out of range.
  public func segments(of bead: Bead, inVersion version: Int) -> ArraySlice<PlacedSegment> {
    guard versions.indices.contains(version), bead.members.indices.contains(version) else { return [] }
    return versions[version].segments[bead.members[version].clamped(to: versions[version].segments.indices)]
  }
}
