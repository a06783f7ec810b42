/// The formats that a glossary is written in.
public enum GlossaryFormat: String, CaseIterable, Sendable {
  /// Our own: a form a row.
  case tsv
  /// A concept a row, a language a column, parted by tabs.
  case wide
  /// The same, parted by commas.
  case csv
  /// OmegaT's two languages.
  case omegat
  /// TBX 2 (ISO 30042:2008).
  case tbx2
  /// TBX 3 (ISO 30042:2019), TBX-Basic in the style DCA.
  case tbx3
  /// UTX 1.11, two languages.
  case utx

  /// Whether it has exactly two languages, the source first.
  public var isBilingual: Bool { self == .omegat || self == .utx }

  /// The format of a name; `tbx` is the version that most programs read.
  public init?(named name: String) {
    self.init(rawValue: name == "tbx" ? "tbx2" : name)
  }
}
