public import BitextModel
import Glossary
import XMLStream

/// Holds glossary files against rules.
public struct GlossaryCheckJob {
  private let session: WorkSession
  private let rules: [any GlossaryRule]
  private let languages: [LanguageTag]

  /// A rule as it is listed.
  public struct Rule: Codable, Sendable, Hashable {
    public let rule: String
    public let finds: String
  }

  /// All rules.
  public static var allRules: [Rule] { GlossaryRules.all.map { Rule(rule: $0.name, finds: $0.summary) } }

  /// - Parameters:
  ///   - rules: the names of the rules to use; all where empty.
  ///   - without: the names of rules not to use.
  ///   - languages: those that each concept should have; where empty, those that most have.
  /// - Throws: a ``WorkbenchError`` for a name that no rule has.
  public init(
    _ session: WorkSession, rules: [String] = [], without: [String] = [], languages: [LanguageTag] = []
  ) throws {
    let names = GlossaryRules.all.map(\.name)
    for name in rules + without where !names.contains(name) {
      throw WorkbenchError(.usage, "there is no rule ‘\(name)’", remedy: "Rules: \(names.joined(separator: ", ")).")
    }
    self.session = session
    self.languages = languages
    self.rules = GlossaryRules.all.filter { rule in
      (rules.isEmpty || rules.contains(rule.name)) && !without.contains(rule.name)
    }
    if self.rules.isEmpty { throw WorkbenchError(.usage, "no rule is left", remedy: "Leave out fewer of them.") }
  }

  /// What was found.
  public struct Report: Sendable {
    public let findings: [GlossaryFindingRecord]
    /// What was done, in numbers.
    public let summary: String
  }

  /// - Parameter paths: the files, which are checked together; those in force where empty.
  /// - Throws: the error of a file that cannot be read, or is no glossary of ours.
  public func run(_ paths: [String] = []) throws -> Report {
    // Of the files in force, the built-in ones are one layer and each of the user's is one of its own.
    let builtInCount =
      paths.isEmpty ? GlossaryLoader.filesInForce(session).count - session.settings.glossaries.content.count : 0
    let layers = paths.isEmpty ? session.settings.glossaries.content.indices.map { $0 + 1 } : []
    let paths = paths.isEmpty ? GlossaryLoader.filesInForce(session) : paths
    var readings: [(name: String, reading: GlossaryReading)] = []
    for path in paths {
      var input = try InputFile(path: path)
      let isOther = try GlossaryInputFormat.ofMarkupOrPackage(input) != nil
      let bytes = try input.readAll()
      if isOther || GlossaryInputFormat.ofText(bytes) == .wide {
        throw WorkbenchError(
          .badData, "this is no glossary of ours, a form a row",
          remedy: "Make one of it first: dragoman glossary import \(path) -o glossary.tsv",
          at: SourceLocation(file: path))
      }
      readings.append((path, try GlossaryReader.read(bytes, file: path)))
    }
    let glossary = CheckedGlossary(
      readings, layers: layers.isEmpty ? [] : Array(repeating: 0, count: builtInCount) + layers,
      names: try GlossaryLoader(session, named: paths).nameKnowledge, languages: languages)
    let findings = glossary.findings(rules).map { GlossaryFindingRecord($0) }
    let counts = FindingSeverity.allCases.reversed().map { severity in
      findings.count { $0.severity == severity }.counted(severity.rawValue)
    }
    return Report(
      findings: findings,
      summary:
        "\(glossary.rows.count.counted("row")) of \(glossary.ids.count.counted("concept")) checked: \(counts.joined(separator: ", "))."
    )
  }
}
