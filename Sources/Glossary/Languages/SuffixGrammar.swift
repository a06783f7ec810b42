import BitextModel
import TextAnalysis

/// The endings that a word of a language takes: slots in a fixed order, at most one ending of each.
///
/// Endings are kept in the loose spelling key, in which texts are searched, so ı and i are one letter here.
struct SuffixGrammar: Sendable {
  /// A last letter that changes before an ending that begins with a vowel.
  struct Alternation: Sendable {
    let from: UInt8
    let to: UInt8
  }

  private(set) var slots: [[[UInt8]]] = []
  private(set) var alternations: [Alternation] = []
  /// The signs behind which an ending may stand, apart from the word.
  private(set) var takesHyphen = false
  private(set) var takesApostrophe = false
  /// Whether words before the last of a form have endings, too.
  private(set) var appliesToAnyWord = false

  var isEmpty: Bool { slots.isEmpty }

  /// Adds a line of the file.
  ///
  /// - Returns: why it cannot be used.
  mutating func add(_ cells: [String]) -> String? {
    switch (cells.first, cells.count) {
    case ("words", 2) where cells[1] == "any" || cells[1] == "last": appliesToAnyWord = cells[1] == "any"
    case ("joiner", 2) where cells[1] == "-": takesHyphen = true
    case ("joiner", 2) where cells[1] == "'": takesApostrophe = true
    case ("alternation", 3):
      let from = Array(SpellingKey.loose(cells[1]).utf8)
      let to = Array(SpellingKey.loose(cells[2]).utf8)
      guard from.count == 1, to.count == 1 else { return "an alternation is of one letter to one letter" }
      if from != to { alternations.append(Alternation(from: from[0], to: to[0])) }
    case ("slot", 3):
      let endings = Set(cells[2].split(separator: " ").map { Array(SpellingKey.loose(String($0)).utf8) })
      slots.append(endings.filter { !$0.isEmpty }.sorted { $0.lexicographicallyPrecedes($1) })
    default: return "a line is words, joiner, alternation or slot"
    }
    return nil
  }

  /// Whether bytes are one or several endings in the order of the slots.
  ///
  /// - Complexity: O(slots × endings) for endings of a bounded length.
  func accepts(_ bytes: ArraySlice<UInt8>) -> Bool { accepts(bytes, from: 0) }

  private func accepts(_ bytes: ArraySlice<UInt8>, from slot: Int) -> Bool {
    if bytes.isEmpty { return true }
    for next in slot..<max(slot, slots.count) {
      for ending in slots[next] where bytes.starts(with: ending) {
        if accepts(bytes.dropFirst(ending.count), from: next + 1) { return true }
      }
    }
    return false
  }

  /// Whether an ending of a loosely spelt word begins with a vowel.
  static func beginsWithVowel(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    return first == 0x61 || first == 0x65 || first == 0x69 || first == 0x6F || first == 0x75
  }
}
