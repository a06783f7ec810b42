/// How segments are counted in a match analysis.
public struct AnalysisOptions: Sendable {
  /// The bands of fuzzy matches; those of the settings where it is `nil`.
  public var bounds: BandBounds?
  /// What words are worth, over what the settings say.
  public var weights: [BandWeight] = []
  /// Whether segments are compared with earlier ones of the files analysed.
  public var comparesInternally = false
  /// Whether a repetition is one even where the memory has its text (memoQ’s option).
  public var putsRepetitionsFirst = false
  /// What matches lose, such as `alignment=5`; see ``PenaltyText``. That of the settings where it is `nil`.
  public var penalties: [String]?
  /// The files’ format, where it is not to be recognised.
  public var format: String?

  public init() {}
}
