import BitextModel
import Interchange
import XMLStream

/// An output of translation units, whatever its format; its files appear whole or not at all.
struct UnitOutput {
  private let format: FileFormat
  private let options: UnitOutputOptions
  private var parts: OutputParts
  private var writer: (any UnitWriter)?
  private var header = TMXHeader()
  private var columns: [LanguageTag] = []
  private var countInPart = 0
  private var neighbours = NeighbouringUnits()
  private var languages: ToolLanguages?
  /// What the parts before could not hold.
  private var earlier: [Diagnostic] = []
  private var earlierLeftOutCount = 0
  /// Columns of a table for properties.
  private var properties: [String] = []

  /// - Parameters:
  ///   - fallback: the format of standard output, where none is named.
  ///   - inputs: files that are not written over.
  ///   - overwrites: whether other files are.
  init(
    path: String, _ options: UnitOutputOptions, fallback: FileFormat?, inputs: [String] = [],
    overwrites: Bool = true
  ) throws {
    self.options = options
    format = try Self.format(path: path, named: options.format, fallback: fallback)
    guard Self.formats.contains(format) else {
      throw WorkbenchError(
        .usage, "translation units cannot be written as \(format.title)",
        remedy: "Write \(Self.formats.map { ".\($0.rawValue)" }.joined(separator: ", ")).")
    }
    if let ending = Self.toolEndings.first(where: { path.lowercased().hasSuffix($0) }) {
      throw WorkbenchError(
        .usage, "XLIFF as a tool has it (\(ending)) is changed by the tool, and not made here",
        remedy: "Write .xliff, which the tools import.")
    }
    if let profile = options.profile {
      guard format == .tmx else { throw WorkbenchError(.usage, "--profile is for TMX, not for \(format.title)") }
      languages = ToolLanguages(profile.languageForm, wanted: options.selection.languages)
    }
    if options.isForSpreadsheets, format != .csv {
      throw WorkbenchError(.usage, "--excel is for tables with commas, not for \(format.title)", remedy: "Write .csv.")
    }
    if let count = options.unitsPerFile, count < 1 {
      throw WorkbenchError(.usage, "--split: a file holds at least one unit")
    }
    parts = try OutputParts(path: path, isSplit: options.unitsPerFile != nil, inputs: inputs, overwrites: overwrites)
  }

  /// Endings of XLIFF with what a tool keeps in it.
  private static let toolEndings = [".sdlxliff", ".mqxliff", ".mxliff"]

  /// What units can be written as.
  static let formats: [FileFormat] = [.tmx, .xliff, .xliff2, .po, .tsv, .csv, .jsonl, .moses]

  /// The format of an output: the one named, that of its name, or a fallback for standard output.
  static func format(path: String, named: String?, fallback: FileFormat?) throws(WorkbenchError) -> FileFormat {
    if named == nil, path == "-", let fallback { return fallback }
    do throws(InterchangeError) {
      if let named { return try FileFormat(named: named) }
      return try FileFormat(fileName: path)
    } catch {
      // A format that the user named wrong is wrong use, not bad data.
      throw WorkbenchError(.usage, error.problem, remedy: error.remedy, at: error.location)
    }
  }

  /// Whether the languages must be known before the first unit.
  var needsLanguages: Bool { (isTable || format == .moses) && options.selection.languages.isEmpty }

  /// Whether properties can have columns.
  var isTable: Bool { format.isTable }

  /// The files that were made.
  var paths: [String] { parts.paths }

  /// - Parameters:
  ///   - columns: the languages of a table's columns, where the options do not name them.
  ///   - properties: the types of properties that get a column in a table.
  mutating func begin(_ header: TMXHeader, languages columns: [LanguageTag], properties: [String] = []) throws {
    self.properties = properties
    self.header = options.profile?.header(header) ?? header
    if let source = options.selection.languages.first { self.header.sourceLanguage = source }
    if let source = self.header.sourceLanguage { self.header.sourceLanguage = languages?.name(source) ?? source }
    self.columns = options.selection.languages.isEmpty ? columns : options.selection.languages
    try beginPart()
  }

  /// Writes a unit, where it is one of those that are wanted.
  ///
  /// - Parameter document: the document that it is from, where it does not say so itself.
  /// - Returns: whether it is.
  mutating func write(_ unit: TranslationUnit, document: String? = nil) throws -> Bool {
    guard let taken = try options.selection.taken(unit, document: document) else { return false }
    guard options.profile != nil else {
      try pass(taken)
      return true
    }
    if let place = neighbours.add(taken) { try passProfiled(place) }
    return true
  }

  /// Ends the output: the files bear their names.
  mutating func finish() throws {
    if let place = neighbours.finish() { try passProfiled(place) }
    try writer?.finish()
    try parts.commit()
  }

  /// What the format could not hold.
  var diagnostics: [Diagnostic] { earlier + (writer?.diagnostics ?? []) }

  /// How many of the units that were given could not be held.
  var leftOutCount: Int { earlierLeftOutCount + (writer?.leftOutCount ?? 0) }

  private mutating func passProfiled(_ place: NeighbouringUnits.Place) throws {
    guard let profile = options.profile else { return }
    let source = options.selection.languages.first ?? place.unit.sourceLanguage ?? header.sourceLanguage
    var unit = profile.unit(place.unit, previous: place.previous, next: place.next, source: source)
    languages?.rename(&unit)
    try pass(unit)
  }

  private mutating func pass(_ unit: TranslationUnit) throws {
    if let most = options.unitsPerFile, countInPart == most {
      try writer?.finish()
      earlier += writer?.diagnostics ?? []
      earlierLeftOutCount += writer?.leftOutCount ?? 0
      try parts.endPart()
      try beginPart()
    }
    countInPart += 1
    try writer?.write(unit)
  }

  private mutating func beginPart() throws {
    countInPart = 0
    let tableLanguages = columns.isEmpty ? nil : columns
    switch format {
    case .tmx: writer = TMXWriter(header: header, to: try parts.next())
    case .tsv, .csv:
      writer = TableWriter(
        languages: tableLanguages, properties: properties, style: tableStyle, to: try parts.next())
    case .moses:
      let files = try parts.next(sides: columns.map(\.original))
      writer = MosesWriter(Array(zip(columns, files)).map { (language: $0, sink: $1) })
    case .xliff, .xliff2:
      writer = XLIFFWriter(
        format == .xliff ? .one : .two, sourceLanguage: bilingualSource, targetLanguage: bilingualTarget,
        to: try parts.next())
    case .po:
      writer = POWriter(
        header: POHeader(header), sourceLanguage: bilingualSource, targetLanguage: bilingualTarget,
        to: try parts.next())
    default: writer = UnitLinesWriter(to: try parts.next())
    }
  }

  /// The languages of a format that holds two.
  private var bilingualSource: LanguageTag? { options.selection.languages.first ?? header.sourceLanguage }
  private var bilingualTarget: LanguageTag? { options.selection.languages.dropFirst().first }

  private var tableStyle: TableStyle { options.isForSpreadsheets ? .excel : format == .csv ? .csv : .tsv }
}
