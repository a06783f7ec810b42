import BitextModel
import Memory

/// A version of a unit as `memory history NUMBER --json` gives it.
public struct VersionRecord: Codable, Sendable, Hashable {
  public let unit: Int64
  /// Whether the memory has it now.
  public let present: Bool
  public let texts: [UpkeepSample.Text]
  public let origin: String
  /// The act that brought it, and the one that took it away.
  public let came: ActRecord?
  public let went: ActRecord?
  /// The units whose place it took, and those that took its place.
  public let from: [Int64]
  public let to: [Int64]

  init(_ version: UnitVersion) {
    unit = version.unit.number
    present = version.isPresent
    texts = version.unit.unit.variants.map { UpkeepSample.Text($0) }
    origin = version.unit.origin
    came = version.came.map(ActRecord.init)
    went = version.went.map(ActRecord.init)
    (from, to) = (version.predecessors, version.successors)
  }
}
