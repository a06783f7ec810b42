import BitextModel
import Interchange
import OrderedCollections
import XMLStream

/// Converts a file of units, or an alignment, to another format.
public struct ConvertJob {
  private let input: String
  private let companions: [String]
  private let options: IntakeOptions
  private let output: String
  private let outputOptions: UnitOutputOptions
  private let user: String?
  /// How many units are held back before the first is written.
  private static let pendingLimit = 256

  /// - Parameters:
  ///   - companions: files that go with the input, such as the other side of a pair.
  ///   - output: the file to write; `nil` for standard output, which needs a format.
  public init(
    _ session: WorkSession, input: String, companions: [String] = [], options: IntakeOptions = IntakeOptions(),
    output: String?, _ outputOptions: UnitOutputOptions = UnitOutputOptions()
  ) throws {
    self.input = input
    self.companions = companions
    self.options = options
    self.output = output ?? "-"
    self.outputOptions = outputOptions
    user = session.settings.user.content
    try OutputProtection.check(self.output, against: [input] + companions)
  }

  private func checkFormat() throws(WorkbenchError) {
    if output == "-", outputOptions.format == nil {
      throw WorkbenchError(.usage, "the output's format is not told", remedy: "Name it with --to, or a file with -o.")
    }
  }

  /// Reads and counts, and writes nothing but rejects where they are asked for.
  public func count(progress: (JobProgress) -> Void = { _ in }) throws -> ConversionReport {
    let watch = Stopwatch()
    let file = try self.file
    var languages: [LanguageTag: Int] = [:]
    var (count, taken) = (0, 0)
    let intake = try taking(file) { unit in
      count += 1
      if count.isMultiple(of: 512) { progress(file.progress(units: count)) }
      guard let unit = try outputOptions.selection.taken(unit) else { return }
      taken += 1
      for variant in unit.variants { languages[variant.language, default: 0] += 1 }
    }
    return ConversionReport(
      input: input, output: nil, files: nil, units: taken,
      leftOut: outputOptions.selection.takesAll ? nil : count - taken, rejected: intake.rejectedCount,
      reasons: intake.reasons, diagnostics: intake.shown, watch: watch, byteCount: file.byteCount,
      languages: Dictionary(languages.map { ($0.key.canonical, $0.value) }, uniquingKeysWith: +))
  }

  /// Hands on the units of the input, and takes note of the rest.
  private func taking(
    _ file: UnitFile, copyingTo copy: OutputFile? = nil, _ take: (TranslationUnit) throws -> Void,
    header: (TMXHeader) -> Void = { _ in }
  ) throws -> Intake {
    let rejects = try RejectsFile(options.rejects, apartFrom: [input, output] + companions)
    let intake = Intake(options, rejects: rejects)
    do {
      try file.read(copyingTo: copy) { event in
        switch event {
        case .header(let found): header(found)
        case .diagnostic(let diagnostic): try intake.note(diagnostic)
        case .rejection(let diagnostic, let source): try intake.note(diagnostic, source: source)
        case .unit(let unit, _): try take(unit)
        }
      }
    } catch {
      // What was rejected until then is kept.
      try rejects?.finish()
      throw error
    }
    try rejects?.finish()
    return intake
  }

  public func run(progress: (JobProgress) -> Void = { _ in }) throws -> ConversionReport {
    try checkFormat()
    let watch = Stopwatch()
    let file = try self.file
    var outputOptions = outputOptions
    var format = try UnitOutput.format(path: output, named: outputOptions.format, fallback: nil)
    // Both versions of XLIFF have the same endings.
    if file.format == .xliff2, format == .xliff, outputOptions.format == nil {
      format = .xliff2
      outputOptions.format = format.rawValue
    }
    if file.format == .json || file.format.content == .beads, let alignmentFormat = AlignmentFormat(format),
      alignmentFormat.ofUnits == nil
    {
      return try convertAlignment(file, to: alignmentFormat, watch: watch)
    }
    if file.format == format, format.isKeptWhole, outputOptions.takesAllIntoOneFile {
      return try copy(file, watch: watch, progress)
    }
    var writer = try UnitOutput(path: output, outputOptions, fallback: nil, inputs: [input] + companions)
    var (count, written) = (0, 0)
    var header: TMXHeader?
    // A table names its languages in its first row, so the first units are held until all of theirs are known.
    var pending: [TranslationUnit] = []
    var hasBegun = false
    func begin() throws {
      guard !hasBegun else { return }
      hasBegun = true
      let units = pending
      pending = []
      let keepsColumns = file.format.isTable && writer.isTable
      let columns = try writer.needsLanguages || keepsColumns ? self.columns(first: units) : ([], [])
      try writer.begin(
        OurHeader.converted(header, user: user), languages: columns.0, properties: keepsColumns ? columns.1 : [])
      for unit in units where try writer.write(unit) { written += 1 }
    }
    let intake = try taking(file) { unit in
      count += 1
      if !hasBegun { pending.append(unit) } else if try writer.write(unit) { written += 1 }
      if pending.count == Self.pendingLimit { try begin() }
      if count.isMultiple(of: 512) { progress(file.progress(units: count)) }
    } header: {
      header = $0
    }
    try begin()
    try writer.finish()
    return ConversionReport(
      input: input, output: output, files: outputOptions.unitsPerFile == nil ? nil : writer.paths,
      units: written - writer.leftOutCount,
      leftOut: outputOptions.selection.takesAll && writer.leftOutCount == 0
        ? nil : count - written + writer.leftOutCount,
      rejected: intake.rejectedCount,
      reasons: intake.reasons, diagnostics: intake.shown + writer.diagnostics, watch: watch, byteCount: file.byteCount)
  }

  /// Writes a file again as it stands, once it is known that it can be read.
  private func copy(
    _ file: UnitFile, watch: Stopwatch, _ progress: (JobProgress) -> Void
  ) throws -> ConversionReport {
    let copy = try OutputFile(path: output)
    var count = 0
    let intake = try taking(file, copyingTo: copy) { _ in
      count += 1
      if count.isMultiple(of: 512) { progress(file.progress(units: count)) }
    }
    try copy.commit()
    return ConversionReport(
      input: input, output: output, files: nil, units: count, leftOut: nil, rejected: intake.rejectedCount,
      // What has no place in units is in the copy.
      reasons: intake.reasons, diagnostics: intake.shown.filter(\.severity.isWarning), watch: watch,
      byteCount: file.byteCount)
  }

  private var file: UnitFile {
    get throws {
      try UnitFile(path: input, format: options.format, companions: companions, languages: options.languages)
    }
  }

  /// The languages of the columns, and the types of properties: those of the file, in the order in which they come up.
  ///
  /// A file is read once more for them; standard input cannot be, so there only the first units count.
  private func columns(first units: [TranslationUnit]) throws -> ([LanguageTag], [String]) {
    var languages: OrderedSet<LanguageTag> = []
    var properties: OrderedSet<String> = []
    func add(_ unit: TranslationUnit) {
      for variant in unit.variants { languages.append(variant.language) }
      for property in unit.properties { properties.append(property.type) }
    }
    units.forEach(add)
    if input != "-", units.count == Self.pendingLimit {
      try self.file.read { event in
        if case .unit(let unit, _) = event { add(unit) }
      }
    }
    return (Array(languages), Array(properties))
  }

  private func convertAlignment(
    _ file: UnitFile, to format: AlignmentFormat, watch: Stopwatch
  ) throws -> ConversionReport {
    guard outputOptions.selection.takesAll, outputOptions.unitsPerFile == nil, outputOptions.profile == nil else {
      throw WorkbenchError(
        .usage, "--languages, --where, --split and --profile choose units, and \(output) holds an alignment",
        remedy: "Write .tmx, or leave them out.")
    }
    var notices: [Diagnostic] = []
    var bitext: Bitext?
    try file.bitexts.read {
      notices.append($0)
    } _: { found in
      guard bitext == nil else {
        throw WorkbenchError(
          .badData, "\(input) holds more than one alignment", remedy: "Convert it to .tmx, which takes them all.")
      }
      bitext = found
    }
    guard let bitext else {
      throw WorkbenchError(.badData, "\(input) holds no alignment", at: SourceLocation(file: input))
    }
    notices += try BitextOutput.write(AlignmentFile(bitext), to: output, as: format, user: user)
    return ConversionReport(
      input: input, output: output, files: nil, units: bitext.beads.count, leftOut: nil, rejected: 0, reasons: [:],
      diagnostics: notices, watch: watch, byteCount: 0)
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

extension FileFormat {
  /// Whether its languages and properties are columns.
  var isTable: Bool { [.tsv, .csv, .xlsx, .ods].contains(self) }

  /// Whether files hold more than their units (skeletons, alternatives, comments, how lines are broken), so that they are
  /// never made anew where nothing of them is to change.
  fileprivate var isKeptWhole: Bool { [.xliff, .xliff2, .po].contains(self) }
}

extension UnitOutputOptions {
  fileprivate var takesAllIntoOneFile: Bool { selection.takesAll && unitsPerFile == nil && profile == nil }
}
