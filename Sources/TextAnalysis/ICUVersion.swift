import CICU

/// The ICU that does what is ICU's.
public enum ICUVersion {
  /// Such as `72.1`.
  public static let text = String(cString: cicu_version())
}
