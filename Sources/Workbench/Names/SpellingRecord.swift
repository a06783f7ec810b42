import Glossary

/// A likely spelling of a name in another language, and where it comes from.
public struct SpellingRecord: Codable, Sendable, Hashable {
  public let form: String
  /// 0…1; how likely it is among those for the language.
  public let score: Double
  /// `glossary`, `knownName`, `glossaryPart`, `memory`, `rule`, `model` or `copy`, as ``SpellingOrigin`` has them.
  public let origin: String
  /// For a person: `memory of parts: Жак = Jacques`.
  public let reason: String
}

extension SpellingProposal {
  /// Where it comes from, for a person.
  ///
  /// - Parameters:
  ///   - source: the language of the name.
  ///   - target: that of the proposal.
  func reason(from source: String, to target: String) -> String {
    guard origin != .copy else { return "as it is written" }
    var reasons: [String] = []
    let decided = parts.filter { $0.origin == .glossaryPart }
    if !decided.isEmpty { reasons.append("parts of the glossary's names: \(Self.pairs(decided))") }
    let seen = parts.filter { $0.origin == .memory }
    if !seen.isEmpty { reasons.append("memory of parts: \(Self.pairs(seen))") }
    let byRule = parts.filter { $0.origin == .rule }
    if !byRule.isEmpty {
      let which = byRule.count == parts.count ? "" : ": \(Self.pairs(byRule))"
      reasons.append("transcription \(source) → \(target)\(which)")
    }
    let likened = parts.filter { $0.origin == .model }
    if !likened.isEmpty {
      let which = likened.count == parts.count ? "" : ": \(Self.pairs(likened))"
      reasons.append("as such names are mostly spelled, \(source) → \(target)\(which)")
    }
    return reasons.joined(separator: "; ")
  }

  private static func pairs(_ parts: [PartOrigin]) -> String {
    parts.map { "\($0.source) = \($0.target)" }.joined(separator: ", ")
  }
}
