/// What can be asked of cutting texts into sentences.
public struct SegmentOptions: Sendable, Hashable {
  /// A list of abbreviations of the user's own, beside that of the settings.
  public var exceptions: String?
  /// An SRX file whose rules are to be used instead of the program's own.
  public var rules: String?
  /// How the patterns of the SRX file are understood; told by the file where it is `nil`.
  public var reading: RulesReading?
  /// Whether a quotation of several sentences stays whole.
  public var keepsQuotations = false
  /// Whether bytes that are not UTF-8 become U+FFFD; if not, they are an error.
  public var replacesInvalidBytes = false

  public init() {}
}
