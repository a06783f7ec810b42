public import BitextModel
import Glossary
import Interchange
import Quality

/// Checks the units of a file, or the names of a text in one language.
public struct CheckJob {
  private let session: WorkSession
  private let from: LanguageTag?
  private let to: [LanguageTag]
  private let choice: CheckChoice
  private let concepts: TermBase
  private let terms: TermFinder
  private let resemblance: SoundResemblance

  /// - Parameters:
  ///   - from: the source language, or a text's own; the file's own where it is `nil`.
  ///   - to: the target languages; all others where empty.
  ///   - choice: the checks to make.
  ///   - glossaries: files to use instead of the built-in glossary.
  public init(
    _ session: WorkSession, from: LanguageTag?, to: [LanguageTag], choice: CheckChoice = CheckChoice(),
    glossaries: [String] = []
  ) throws {
    try choice.validate(Self.rules)
    let loader = try GlossaryLoader(session, named: glossaries)
    (self.session, self.from, self.to, self.choice) = (session, from, to, choice)
    let names = loader.namesForTexts(in: to + (from.map { [$0] } ?? []))
    (concepts, terms) = (names.termBase, names.finder)
    resemblance = loader.nameResemblance()
  }

  /// The names of all checks.
  public static var rules: [String] { QualityChecker.standardChecks.map(\.rule) + [NameConsistency.rule] }

  /// What was found in a file.
  public struct Report: Sendable {
    public let findings: [FindingRecord]
    public let diagnostics: [Diagnostic]
    /// What was done, in numbers.
    public let summary: String
  }

  /// - Parameter format: the file's format, where it is not to be recognised.
  public func run(path: String, format: String? = nil) throws -> Report {
    let document = try DocumentFile(path: path, format: format)
    guard document.format.content == .document else { return try check(document.anyUnits) }
    return try check(document)
  }

  private func check(_ file: UnitFile) throws -> Report {
    var source = from
    var checker: QualityChecker?
    var names = choice.contains(NameConsistency.rule) ? NameConsistency(terms: terms, concepts: concepts) : nil
    var limit = DiagnosticLimit()
    var findings: [Finding] = []
    var comparedCount = 0
    try file.read { event in
      switch event {
      case .header(let header): source = source ?? header.sourceLanguage
      case .diagnostic(let diagnostic), .rejection(let diagnostic, _): limit.add(diagnostic)
      case .unit(let unit, at: let location):
        // In place: a copy of the checker would copy all that its checks remember, for each unit.
        if checker == nil { checker = QualityChecker(checks: checks, from: source) }
        let unit = wanted(unit, from: source)
        if unit.variants.count > 1 { comparedCount += 1 }
        findings += checker?.findings(in: unit, at: location) ?? []
        let reference = UnitReference(
          number: checker?.unitCount ?? 0, identifier: unit.identifier, location: location)
        for variant in unit.variants {
          names?.add(variant.segment.text, language: variant.language, unit: reference)
        }
      }
    }
    if checker == nil, let fault = limit.diagnostics.first(where: { $0.severity == .rejection }) {
      throw WorkbenchError(
        .badData, "the file holds no unit: \(fault.message)",
        remedy: "Give a bitext (TMX, XLIFF, TSV …), such as align -o FILE writes it.",
        at: SourceLocation(file: file.path))
    }
    if !to.isEmpty, comparedCount == 0, checker != nil {
      let languages = to.map(\.canonical).joined(separator: ", ")
      limit.add(
        Diagnostic(
          .rejection, "no unit has a translation into \(languages): nothing was compared",
          at: SourceLocation(file: file.path)))
    }
    findings += checker?.finish() ?? []
    findings += names?.findings() ?? []
    return report(
      findings.map { FindingRecord($0, file: file.path) }, diagnostics: limit.shown,
      checked: (to.isEmpty ? checker?.unitCount ?? 0 : comparedCount).counted("unit"))
  }

  /// Checks a text in one language: there is nothing to compare but its names with one another.
  private func check(_ file: DocumentFile) throws -> Report {
    guard choice.contains(NameConsistency.rule) else {
      throw WorkbenchError(
        .usage, "\(file.path) is a text in one language, of which only the names can be checked",
        remedy: "Align it with its translation first: dragoman align.")
    }
    let path = file.path
    var limit = DiagnosticLimit()
    var names = NameConsistency(terms: terms, concepts: concepts)
    let named = from ?? LanguageResolver.language(inFileName: path)
    let resolution: LanguageResolver.Resolution
    var offsets: CodePointOffsets?
    if let text = try file.plainText() {
      resolution = try session.languageResolver.resolve(given: from, fileName: path, text: text, option: "--from")
      offsets = CodePointOffsets(text)
      names.add(text, language: resolution.language, location: SourceLocation(file: path, line: 1))
    } else {
      let document = try file.read(language: named) { limit.add($0) }
      resolution = try session.languageResolver.resolve(
        given: from, stated: document.language, fileName: path, text: document.sample, option: "--from")
      for paragraph in document.paragraphs {
        names.add(
          paragraph.segment.text, language: resolution.language,
          location: SourceLocation(file: path, line: paragraph.line), utf8Offset: paragraph.utf8Range.lowerBound)
      }
    }
    for remark in resolution.remarks(about: path, option: "--from") { limit.add(remark) }
    return report(
      names.findings().map { FindingRecord($0, file: path, offsets: offsets) }, diagnostics: limit.shown,
      checked: 1.counted("text"))
  }

  private func report(_ findings: [FindingRecord], diagnostics: [Diagnostic], checked: String) -> Report {
    let counts = FindingSeverity.allCases.reversed().map { severity in
      findings.count { $0.severity == severity }.counted(severity.rawValue)
    }
    return Report(
      findings: findings, diagnostics: diagnostics, summary: "\(checked) checked: \(counts.joined(separator: ", ")).")
  }

  private var checks: [any Check] {
    let names: [any Check] = [
      NameCheck(terms: terms, concepts: concepts), UnlistedNameCheck(terms: terms, resemblance: resemblance),
    ]
    let all = QualityChecker.standardChecks + names
    return all.filter { choice.contains($0.rule) }
  }

  /// The unit with its source and the targets asked for.
  private func wanted(_ unit: TranslationUnit, from source: LanguageTag?) -> TranslationUnit {
    guard !to.isEmpty else { return unit }
    let sourceLanguage = source ?? unit.sourceLanguage ?? unit.variants.first?.language
    var unit = unit
    unit.variants.removeAll { variant in
      let isSource = sourceLanguage.map { variant.language.matches($0) } ?? false
      return !isSource && !variant.language.matches(anyOf: to)
    }
    return unit
  }
}
