import BitextModel
import Interchange
import XMLStream

/// Converts a file of units, or an alignment, to another format.
public struct ConvertJob {
  private let input: String
  private let companions: [String]
  private let options: IntakeOptions
  private let output: String
  private let to: String?
  private let user: String?
  /// How many units are held back before the first is written.
  private static let pendingLimit = 256

  /// - Parameters:
  ///   - companions: files that go with the input, such as the other side of a pair.
  ///   - output: the file to write; `nil` for standard output, which needs `to`.
  ///   - to: the output's format, where its name does not tell.
  public init(
    _ session: WorkSession, input: String, companions: [String] = [], options: IntakeOptions = IntakeOptions(),
    output: String?, to: String?
  ) throws {
    self.input = input
    self.companions = companions
    self.options = options
    self.output = output ?? "-"
    self.to = to
    user = session.settings.user.content
    try OutputProtection.check(self.output, against: [input] + companions)
    if self.output == "-", to == nil {
      throw WorkbenchError(.usage, "the output's format is not told", remedy: "Name it with --to, or a file with -o.")
    }
  }

  public func run(progress: (JobProgress) -> Void = { _ in }) throws -> ConversionReport {
    let watch = Stopwatch()
    let file = try self.file
    let format = try UnitOutput.format(path: output, named: to, fallback: nil)
    if file.format == .json, let alignmentFormat = AlignmentFormat(format), alignmentFormat.isOfBitexts {
      return try convertAlignment(to: alignmentFormat, watch: watch)
    }
    var writer = try UnitOutput(path: output, format: to, fallback: nil)
    let intake = try Intake(options, inputs: [input] + companions)
    var count = 0
    var header: TMXHeader?
    // A table names its languages in its first row, so the first units are held until all of theirs are known.
    var pending: [TranslationUnit] = []
    var hasBegun = false
    func begin() throws {
      guard !hasBegun else { return }
      hasBegun = true
      let units = pending
      pending = []
      let languages = try writer.needsLanguages ? self.languages(first: units) : []
      try writer.begin(OurHeader.converted(header, user: user), languages: languages)
      for unit in units { try writer.write(unit) }
    }
    try file.read { event in
      switch event {
      case .header(let found): header = found
      case .diagnostic(let diagnostic): try intake.note(diagnostic)
      case .rejection(let diagnostic, let source): try intake.note(diagnostic, source: source)
      case .unit(let unit, _):
        count += 1
        if hasBegun { try writer.write(unit) } else { pending.append(unit) }
        if pending.count == Self.pendingLimit { try begin() }
        if count.isMultiple(of: 512) { progress(file.progress(units: count)) }
      }
    }
    try begin()
    try writer.finish()
    try intake.finish()
    return ConversionReport(
      input: input, output: output, units: count, rejected: intake.rejectedCount, reasons: intake.reasons,
      diagnostics: intake.shown + writer.diagnostics, watch: watch, byteCount: file.byteCount)
  }

  private var file: UnitFile {
    get throws {
      try UnitFile(path: input, format: options.format, companions: companions, languages: options.languages)
    }
  }

  /// The languages of the columns: those of the file, in the order in which they come up.
  ///
  /// A file is read once more for them; standard input cannot be, so there only the first units count.
  private func languages(first units: [TranslationUnit]) throws -> [LanguageTag] {
    var languages: [LanguageTag] = []
    var known: Set<LanguageTag> = []
    func add(_ unit: TranslationUnit) {
      for variant in unit.variants where known.insert(variant.language).inserted { languages.append(variant.language) }
    }
    units.forEach(add)
    guard input != "-", units.count == Self.pendingLimit else { return languages }
    try self.file.read { event in
      if case .unit(let unit, _) = event { add(unit) }
    }
    return languages
  }

  private func convertAlignment(to format: AlignmentFormat, watch: Stopwatch) throws -> ConversionReport {
    var source = try InputFile(path: input)
    let bitext = try BitextJSON.read(&source).bitext
    try BitextOutput.write(bitext, to: output, as: format, user: user)
    return ConversionReport(
      input: input, output: output, units: bitext.beads.count, rejected: 0, reasons: [:], diagnostics: [], watch: watch,
      byteCount: 0)
  }
}

extension OurHeader {
  /// The header of a converted file: what the input said of itself, made by us.
  static func converted(_ header: TMXHeader?, user: String?) -> TMXHeader {
    guard var header else { return tmx(sourceLanguage: nil, user: user) }
    header.version = "1.4"
    header.provenance.tool = "dragoman"
    header.provenance.toolVersion = ProgramVersion.text
    return header
  }
}
