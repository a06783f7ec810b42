import Segmentation

/// How the patterns of an SRX file are understood.
public enum RulesReading: String, Sendable, Hashable, CaseIterable {
  /// As OmegaT does: `\s`, `\w` and `\d` mean ASCII.
  case java
  /// As Okapi does, and the standard: they mean Unicode’s.
  case unicode

  var srx: SRXReading {
    switch self {
    case .java: .java
    case .unicode: .unicode
    }
  }
}
