public import BitextModel
import Glossary
import Interchange
import Quality

/// Checks the units of a file.
public struct CheckJob {
  private let from: LanguageTag?
  private let to: [LanguageTag]
  private let concepts: TermBase
  private let terms: TermFinder

  /// - Parameters:
  ///   - from: the source language; the file's own where it is `nil`.
  ///   - to: the target languages; all others where empty.
  ///   - glossaries: files to use instead of the built-in glossary.
  public init(_ session: WorkSession, from: LanguageTag?, to: [LanguageTag], glossaries: [String] = []) throws {
    let loader = try GlossaryLoader(session, named: glossaries)
    (self.from, self.to) = (from, to)
    concepts = loader.termBaseForTexts()
    terms = TermFinder(concepts, orthographies: loader.orthographies)
  }

  /// What was found in a file.
  public struct Report: Sendable {
    public let findings: [FindingRecord]
    public let diagnostics: [Diagnostic]
    /// What was done, in numbers.
    public let summary: String
  }

  /// - Parameter format: the file's format, where it is not to be recognised.
  public func run(path: String, format: String? = nil) throws -> Report {
    let file = try UnitFile(path: path, format: format)
    var source = from
    var checker: QualityChecker?
    var limit = DiagnosticLimit()
    var findings: [Finding] = []
    try file.read { event in
      switch event {
      case .header(let header): source = source ?? header.sourceLanguage
      case .diagnostic(let diagnostic), .rejection(let diagnostic, _): limit.add(diagnostic)
      case .unit(let unit, at: let location):
        // In place: a copy of the checker would copy all that its checks remember, for each unit.
        if checker == nil { checker = QualityChecker(checks: checks, from: source) }
        findings += checker?.findings(in: wanted(unit, from: source), at: location) ?? []
      }
    }
    findings += checker?.finish() ?? []
    let counts = FindingSeverity.allCases.reversed().map { severity in
      findings.count { FindingSeverity($0.severity) == severity }.counted(severity.rawValue)
    }
    return Report(
      findings: findings.map { record($0, file: path) }, diagnostics: limit.shown,
      summary: "\((checker?.unitCount ?? 0).counted("unit")) checked: \(counts.joined(separator: ", ")).")
  }

  private var checks: [any Check] {
    QualityChecker.standardChecks + [NameCheck(terms: terms, concepts: concepts)]
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

  private func record(_ finding: Finding, file: String) -> FindingRecord {
    FindingRecord(
      file: file, unit: finding.unit?.number, identifier: finding.unit?.identifier,
      line: finding.unit?.location?.line, rule: finding.rule, severity: FindingSeverity(finding.severity),
      message: finding.message, remedy: finding.remedy, sourceLang: finding.sourceLanguage?.canonical,
      targetLang: finding.targetLanguage?.canonical,
      sourcePlaces: finding.sourceRanges.map(PlaceRecord.init),
      targetPlaces: finding.targetRanges.map(PlaceRecord.init))
  }
}
