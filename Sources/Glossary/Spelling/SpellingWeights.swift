import BitextModel

/// How far the ways to spell a name are trusted, for one pair of languages: how often each of them was right.
public struct SpellingWeights: Sendable, Hashable {
  /// What the tables say of the parts.
  public var model: Double
  /// The whole name by the press's rules.
  public var rule: Double
  /// The name as it is written.
  public var copy: Double

  public init(model: Double, rule: Double, copy: Double) {
    (self.model, self.rule, self.copy) = (model, rule, copy)
  }

  /// Where nothing was measured.
  static let unmeasured = SpellingWeights(model: 0.6, rule: 0.35, copy: 0.05)

  /// The line of a file of weights.
  public func fileLine(_ language: String, _ kind: NameKind) -> String {
    let cells = [model, rule, copy].map { String(($0 * 1000).rounded() / 1000) }
    return ([language, kind.rawValue] + cells).joined(separator: "\t")
  }

  /// The shares of the ways that there are for a name; they add up to one.
  public func scaled(hasModel: Bool, hasRule: Bool, hasCopy: Bool) -> SpellingWeights {
    let total = (hasModel ? model : 0) + (hasRule ? rule : 0) + (hasCopy ? copy : 0)
    // The only way there is may be one that was worth nothing where there were others.
    guard total > 0 else { return SpellingWeights(model: 1, rule: 1, copy: 1) }
    return SpellingWeights(model: model / total, rule: rule / total, copy: copy / total)
  }

  /// The same with no less than so much for the rules, the others in proportion.
  func trustingRules(_ least: Double) -> SpellingWeights {
    guard rule < least, rule < 1 else { return self }
    let rest = (1 - least) / (1 - rule)
    return SpellingWeights(model: model * rest, rule: least, copy: copy * rest)
  }

  /// Reads a file of weights: the language and the kind of the names, then what the model, the rules and copying are worth.
  static func read(
    _ bytes: [UInt8], file: String
  ) -> (weights: [String: [NameKind: SpellingWeights]], diagnostics: [Diagnostic]) {
    var weights: [String: [NameKind: SpellingWeights]] = [:]
    let diagnostics = RuleLines.read(bytes, file: file) { cells in
      let values = cells.dropFirst(2).compactMap { Double($0) }
      guard cells.count == 5, let kind = NameKind(rawValue: cells[1]), values.count == 3,
        values.allSatisfy({ (0...1).contains($0) })
      else { return "a line is a language, person, ownPerson or place, and three numbers from 0 to 1" }
      weights[cells[0], default: [:]][kind] = SpellingWeights(model: values[0], rule: values[1], copy: values[2])
      return nil
    }
    return (weights, diagnostics)
  }
}
