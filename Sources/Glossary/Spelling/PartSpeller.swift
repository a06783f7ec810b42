import Foundation

/// Spells the parts of names of one language in another: what was seen of a part counts, and for the rest the model and the rules.
struct PartSpeller: Sendable {
  struct Candidate: Sendable, Hashable {
    /// In small letters.
    var text: String
    /// 0…1.
    var share: Double
    var origin: SpellingOrigin
  }

  private enum Weight {
    /// How many sightings of a part the model is worth.
    static let model = 1.0
    /// The share of what the press's rules give, against what the model gives.
    static let rule = 0.15
    /// How much likelier a spelling is that is a known part of names.
    static let known = 4.0
    /// How much less likely a spelling is with a letter that the press seldom writes.
    static let seldom = 0.1
    static let leastShare = 0.001
    static let mostCandidates = 8
  }

  let decoder: GraphoneDecoder?
  let memory: NamePartMemory
  /// Of the glossary's own names.
  let house: NamePartMemory
  /// Parts of names as they are written in the target language, in small letters.
  let known: Set<String>
  /// Letters that the target language does not write.
  let unwritten: UnwrittenLetters.Letters
  /// Writes a part by rule; `nil` where there are no rules.
  let transcriber: Transcriber?

  /// The likeliest spellings of a part, best first.
  ///
  /// - Parameter part: in small letters.
  func candidates(for part: String) -> [Candidate] {
    var shares: [String: Double] = [:]
    let modelled = (decoder?.spellings(of: part) ?? []).map { spelling in
      let isStrange = spelling.text.unicodeScalars.contains(where: unwritten.seldom.contains)
      let factor = (known.contains(spelling.text) ? Weight.known : 1) * (isStrange ? Weight.seldom : 1)
      return (text: spelling.text, share: spelling.share * factor)
    }
    let total = modelled.reduce(0) { $0 + $1.share }
    let rule = byRule(part)
    let ruleShare = rule == nil ? 0 : total > 0 ? Weight.rule : 1
    let decided = house[part]
    let seen = memory[part] + decided
    let scale = Weight.model + Double(seen.reduce(0) { $0 + $1.count })
    for spelling in modelled where spelling.share > 0 {
      shares[spelling.text, default: 0] += (1 - ruleShare) * spelling.share / total * Weight.model / scale
    }
    if let rule { shares[rule, default: 0] += ruleShare * Weight.model / scale }
    for (text, count) in seen { shares[text, default: 0] += Double(count) / scale }
    return shares.filter { $0.value >= Weight.leastShare && isWritable($0.key) }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Weight.mostCandidates)
      .map { text, share in
        let origin: SpellingOrigin =
          decided.contains { $0.text == text }
          ? .glossaryPart : seen.contains { $0.text == text } ? .memory : text == rule ? .rule : .model
        return Candidate(text: text, share: share, origin: origin)
      }
  }

  /// A part by the rules of the press.
  func byRule(_ part: String) -> String? { transcriber.flatMap { $0(part) }.flatMap { isWritable($0) ? $0 : nil } }

  private func isWritable(_ text: String) -> Bool {
    !text.isEmpty && !text.unicodeScalars.contains(where: unwritten.never.contains)
  }
}
