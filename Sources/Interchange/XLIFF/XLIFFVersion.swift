/// The versions of XLIFF that are written.
public enum XLIFFVersion: String, Hashable, Sendable, CaseIterable {
  /// OASIS XLIFF 1.2 (2008).
  case one = "1.2"
  /// OASIS XLIFF 2.0 (2014).
  case two = "2.0"
}
