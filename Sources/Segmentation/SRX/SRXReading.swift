/// How the patterns of an SRX file are understood. SRX 2.0 names ICU's regular expressions; the tools that read SRX took Java's, in two ways.
public enum SRXReading: String, Sendable, Hashable, CaseIterable, Codable {
  /// As OmegaT does: `\s`, `\w`, `\d` and `\p{Punct}` mean ASCII; what stands before a break and what behind it are searched for apart.
  case java
  /// As Okapi does, and the standard: they mean Unicode's; before and behind are one pattern.
  case unicode
}
