import Quality

/// How much a finding matters.
public enum FindingSeverity: String, Codable, Sendable, CaseIterable, Comparable {
  /// Worth a look; often meant.
  case remark
  /// Probably wrong.
  case warning
  /// Wrong as far as one can tell without understanding the text.
  case error

  init(_ severity: Severity) {
    self =
      switch severity {
      case .remark: .remark
      case .warning: .warning
      case .error: .error
      }
  }

  public static func < (one: FindingSeverity, other: FindingSeverity) -> Bool {
    (allCases.firstIndex(of: one) ?? 0) < (allCases.firstIndex(of: other) ?? 0)
  }
}
