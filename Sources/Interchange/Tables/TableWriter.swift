public import BitextModel

/// Writes units as a table: a row of column names, then a row a unit.
///
/// Columns of texts bear the code of their language, columns of properties the type of the property. A missing text is
/// an empty cell. Inline codes, notes, dates and other properties have no place in a table; what is lost is counted.
/// How cells and rows are parted, ``TableStyle`` tells.
///
/// A spreadsheet program may run a cell that begins with `=` as a formula; a table in the style `tsv` is not guarded
/// against that, because the guard would change the text for programs that read it.
public struct TableWriter<Sink: ByteSink>: UnitWriter {
  public private(set) var sink: Sink
  private var languages: [LanguageTag]?
  private let properties: [String]
  private let style: TableStyle
  private var hasBegun = false
  private var losses = LossCounter()

  /// Makes ready to write.
  ///
  /// - Parameters:
  ///   - languages: the columns of texts, in this order; without them those of the first unit.
  ///   - properties: the types of properties that get a column.
  ///   - style: how cells and rows are written.
  ///   - sink: where the bytes go.
  public init(
    languages: [LanguageTag]? = nil, properties: [String] = [], style: TableStyle = .tsv, to sink: Sink
  ) {
    self.languages = languages
    self.properties = properties
    self.style = style
    self.sink = sink
  }

  public var diagnostics: [Diagnostic] { losses.diagnostics }
  public var leftOutCount: Int { losses.leftOutCount }

  public mutating func write(_ unit: TranslationUnit) throws {
    let columns = languages ?? unit.variants.map(\.language)
    languages = columns
    try begin()
    var variants = unit.variants[...]
    var cells: [String] = []
    for column in columns {
      // A column of French takes the French of Canada, unless that has one of its own.
      let index =
        variants.firstIndex { $0.language == column }
        ?? variants.firstIndex { $0.language.matches(column) && !columns.contains($0.language) }
      cells.append(index.map { variants.remove(at: $0).segment.text } ?? "")
    }
    losses.countFacts(of: unit, properties: properties)
    losses.count(
      "variants in a language without a column, or beyond the columns of theirs, were left out", variants.count)
    cells += properties.map { unit.property($0) ?? "" }
    guard cells.contains(where: { !$0.isEmpty }) else {
      return losses.countUnit("units without a text were left out")
    }
    try writeRow(cells)
  }

  public mutating func finish() throws { try begin() }

  private mutating func begin() throws {
    guard !hasBegun, let languages else { return }
    hasBegun = true
    if style == .excel { try sink.write([0xEF, 0xBB, 0xBF]) }
    try writeRow(languages.map(\.original) + properties)
  }

  private mutating func writeRow(_ cells: [String]) throws {
    if style == .tsv { return try sink.write(TableCell.row(cells)) }
    let row = cells.map { cell in
      guard CommaCell.needsGuard(cell, all: style == .excel) else { return CommaCell.escaped(cell) }
      losses.count("an apostrophe was put before cells that a spreadsheet might run")
      return CommaCell.escaped("'" + cell)
    }
    try sink.write(row.joined(separator: ",") + (style == .excel ? "\r\n" : "\n"))
  }
}
