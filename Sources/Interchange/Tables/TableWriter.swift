public import BitextModel

/// Writes units as a table: a row of column names, then a row a unit, cells parted by tabs.
///
/// Columns of texts bear the code of their language, columns of properties the type of the property. In a cell, a
/// backslash is written `\\`, a tab `\t`, a line feed `\n`, a carriage return `\r`. A missing text is an empty cell.
/// Inline codes, notes, dates and other properties have no place in a table; what is lost is counted.
///
/// A spreadsheet program may run a cell that begins with `=` as a formula; the table is not guarded against that,
/// because the guard would change the text.
public struct TableWriter<Sink: ByteSink>: UnitWriter {
  public private(set) var sink: Sink
  private var languages: [LanguageTag]?
  private let properties: [String]
  private var hasBegun = false
  private var losses = LossCounter()

  /// Makes ready to write.
  ///
  /// - Parameters:
  ///   - languages: the columns of texts, in this order; without them those of the first unit.
  ///   - properties: the types of properties that get a column.
  ///   - sink: where the bytes go.
  public init(languages: [LanguageTag]? = nil, properties: [String] = [], to sink: Sink) {
    self.languages = languages
    self.properties = properties
    self.sink = sink
  }

  public var diagnostics: [Diagnostic] { losses.diagnostics }

  public mutating func write(_ unit: TranslationUnit) throws {
    let columns = languages ?? unit.variants.map(\.language)
    languages = columns
    try begin()
    var variants = unit.variants[...]
    var cells: [String] = []
    for column in columns {
      guard let index = variants.firstIndex(where: { $0.language == column }) else {
        cells.append("")
        continue
      }
      let variant = variants.remove(at: index)
      cells.append(variant.segment.text)
      losses.count("inline codes were left out", variant.segment.codes.count)
    }
    losses.count(
      "variants in a language without a column, or beyond the columns of theirs, were left out", variants.count)
    cells += properties.map { unit.property($0) ?? "" }
    guard cells.contains(where: { !$0.isEmpty }) else {
      losses.count("units without a text were left out")
      return
    }
    try sink.write(TableCell.row(cells))
  }

  public mutating func finish() throws { try begin() }

  private mutating func begin() throws {
    guard !hasBegun, let languages else { return }
    hasBegun = true
    try sink.write(TableCell.row(languages.map(\.original) + properties))
  }
}
