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
  public func fileLine(_ language: String) -> String {
    let cells = [model, rule, copy].map { String(($0 * 1000).rounded() / 1000) }
    return ([language] + cells).joined(separator: "\t")
  }

  /// Reads a file of weights: the language of the names, then what the model, the rules and copying are worth.
  static func read(_ bytes: [UInt8], file: String) -> (weights: [String: SpellingWeights], diagnostics: [Diagnostic]) {
    var weights: [String: SpellingWeights] = [:]
    let diagnostics = RuleLines.read(bytes, file: file) { cells in
      let values = cells.dropFirst().compactMap { Double($0) }
      guard values.count == 3, values.allSatisfy({ (0...1).contains($0) }) else {
        return "behind a language stand three numbers from 0 to 1"
      }
      weights[cells[0]] = SpellingWeights(model: values[0], rule: values[1], copy: values[2])
      return nil
    }
    return (weights, diagnostics)
  }
}
