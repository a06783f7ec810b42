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

  public init(versions: [Version], beads: [Bead]) {
    self.versions = versions
    self.beads = beads
  }

  /// The segments of a bead in one version; none where either index is out of range.
  public func segments(of bead: Bead, inVersion version: Int) -> ArraySlice<PlacedSegment> {
    guard versions.indices.contains(version), bead.members.indices.contains(version) else { return [] }
    return versions[version].segments[bead.members[version].clamped(to: versions[version].segments.indices)]
  }
}
