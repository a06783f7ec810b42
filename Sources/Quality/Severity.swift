/// How much a finding matters.
public enum Severity: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  /// Worth a look; often meant.
  case remark
  /// Probably wrong.
  case warning
  /// Wrong as far as one can tell without understanding the text.
  case error

  public static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .remark: 0
    case .warning: 1
    case .error: 2
    }
  }
}
