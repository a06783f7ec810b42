/// The formats that a glossary is written in.
public enum GlossaryFormat: String, CaseIterable, Sendable {
  /// Our own: a form a row.
  case tsv
  /// A concept a row, a language a column.
  case wide
  /// OmegaT's two languages.
  case omegat
  /// TBX-Basic.
  case tbx
}
