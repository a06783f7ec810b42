import BitextModel
import Glossary

/// A finding as `glossary check --json` gives it.
public struct GlossaryFindingRecord: Codable, Sendable, Hashable {
  public let file: String?
  public let line: Int?
  public let rule: String
  public let severity: FindingSeverity
  public let concept: String?
  public let lang: String?
  public let form: String?
  public let message: String
  public let remedy: String?

  init(_ finding: GlossaryFinding) {
    file = finding.location?.file
    line = finding.location?.line
    rule = finding.rule
    severity = FindingSeverity(rawValue: finding.severity.rawValue) ?? .error
    concept = finding.concept
    lang = finding.language?.canonical
    form = finding.form
    message = finding.message
    remedy = finding.remedy
  }
}

extension GlossaryFindingRecord: CustomStringConvertible {
  /// `a.tsv, line 4: warning: scripts: …`.
  public var description: String {
    var place = file ?? "the glossary"
    if let line { place += ", line \(line)" }
    return "\(place): \(severity.rawValue): \(rule): \(message)" + (remedy.map { ". \($0)" } ?? "")
  }
}
