import BitextModel
import TextAnalysis

/// Ordered replacements of letters, each with the neighbours that it wants: how a language is read as sounds, or sounds are written.
///
/// A word is read from left to right; of the rules that fit, the one with the longest left side is taken, of those the one that
/// names neighbours, of those the first. A letter without a rule loses its accent, or else stands for itself.
struct TranscriptionRules: Sendable {
  private struct Rule: Sendable {
    let left: [Unicode.Scalar]
    let right: [Unicode.Scalar]
    /// Any of these must fit; empty for everywhere.
    let places: [TranscriptionPlace]
  }

  private var rules: [Unicode.Scalar: [Rule]] = [:]

  init() {}

  var isEmpty: Bool { rules.isEmpty }

  /// Adds the lines of a file, `left⇥right⇥places`; those that were added before go before them.
  mutating func add(_ bytes: [UInt8], file: String) -> [Diagnostic] {
    let diagnostics = RuleLines.read(bytes, file: file) { cells in
      guard (2...3).contains(cells.count), let first = cells[0].unicodeScalars.first else {
        return "a line is what is replaced, what it becomes and, perhaps, where"
      }
      var places: [TranscriptionPlace] = []
      for text in cells.count == 3 ? cells[2].split(separator: " ") : [] {
        guard let place = TranscriptionPlace(text) else { return "‘\(text)’ is no place such as ^_, _$ or V_[ei]" }
        places.append(place)
      }
      let rule = Rule(left: Array(cells[0].unicodeScalars), right: Array(cells[1].unicodeScalars), places: places)
      rules[first, default: []].append(rule)
      return nil
    }
    rules = rules.mapValues { rules in
      // The sort is stable by the number of the rule.
      rules.enumerated().sorted { one, other in
        if one.element.left.count != other.element.left.count {
          return one.element.left.count > other.element.left.count
        }
        if one.element.places.isEmpty != other.element.places.isEmpty { return other.element.places.isEmpty }
        return one.offset < other.offset
      }
      .map(\.element)
    }
    return diagnostics
  }

  /// - Complexity: O(*n*) in letters, times the rules of a letter.
  func apply(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var made: [Unicode.Scalar] = []
    var index = 0
    while index < word.count {
      if let rule = rules[word[index]]?.first(where: { fits($0, word, index) }) {
        made += rule.right
        index += rule.left.count
      } else {
        made += withoutAccent(word[index])
        index += 1
      }
    }
    return made
  }

  private func fits(_ rule: Rule, _ word: [Unicode.Scalar], _ index: Int) -> Bool {
    let end = index + rule.left.count
    guard end <= word.count, word[index..<end].elementsEqual(rule.left) else { return false }
    let before = index > 0 ? word[index - 1] : nil
    let after = end < word.count ? word[end] : nil
    return rule.places.isEmpty || rule.places.contains { $0.fits(before: before, after: after) }
  }

  /// A letter that no rule speaks of, as the letter that it is made of where a rule speaks of that one or it is ASCII.
  private func withoutAccent(_ letter: Unicode.Scalar) -> [Unicode.Scalar] {
    guard letter.value >= 0x80 else { return [letter] }
    guard let base = String(letter).normalized(.nfd).unicodeScalars.first, base != letter else { return [letter] }
    guard let rule = rules[base]?.last(where: { $0.left.count == 1 && $0.places.isEmpty }) else { return [base] }
    return rule.right
  }
}
