public import BitextModel

/// Segmentation rules as an SRX file has them.
///
/// Source: Segmentation Rules eXchange (SRX) 2.0, LISA OSCAR, 2008.
public struct SRXDocument: Sendable, Hashable {
  /// A rule: at a place where both patterns match, a segment ends or does not.
  public struct Rule: Sendable, Hashable {
    public var isBreak: Bool
    /// A regular expression for what stands before the place; empty for anything.
    public var before: String
    /// A regular expression for what stands behind it; empty for anything.
    public var after: String
    public var origin: SourceLocation
  }

  /// The rules of a language, in the order in which they are tried.
  public struct LanguageRule: Sendable, Hashable {
    public var name: String
    public var rules: [Rule]
  }

  /// Which languages a list of rules is for.
  public struct LanguageMap: Sendable, Hashable {
    /// A regular expression for the whole language tag.
    public var pattern: String
    public var ruleName: String
    public var origin: SourceLocation
  }

  public var languageRules: [LanguageRule] = []
  public var maps: [LanguageMap] = []
  /// Whether the rules of every map that fits a language are tried, one list after another, and not only those of the first.
  public var cascades = false
  /// Which inline codes at a break go with the segment before it.
  public var codes = SRXCodes()
  /// Whether the file has Okapi's extensions.
  public var isOkapi = false

  /// The reading that the program takes unless it is told another: Okapi's for files that Okapi wrote, else OmegaT's.
  public var usualReading: SRXReading { isOkapi ? .unicode : .java }

  public init() {}
}
