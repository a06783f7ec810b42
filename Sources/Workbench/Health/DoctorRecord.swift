/// A fact about the installation, as `doctor --json` gives it.
public struct DoctorRecord: Codable, Sendable, Hashable {
  /// What it is about, such as `memory` or `pandoc`.
  public let what: String
  public let value: String
  /// Where the value comes from.
  public let origin: String
  /// Whether the program cannot do its work like this.
  public let isFault: Bool
}
