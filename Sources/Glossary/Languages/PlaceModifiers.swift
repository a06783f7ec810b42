import TextAnalysis

/// The words of a language that make of a place's name the name of another place, in the folded spelling.
struct PlaceModifiers: Sendable {
  /// Words that stand before a name.
  private(set) var before: Set<[UInt8]> = []
  /// Phrases of one to four words that stand behind a name.
  private(set) var behind: [[[UInt8]]] = []

  var isEmpty: Bool { before.isEmpty && behind.isEmpty }

  /// Adds a line of the file.
  ///
  /// - Returns: why it cannot be used.
  mutating func add(_ cells: [String]) -> String? {
    guard cells.count == 2 else { return "a line is before or behind, a tab, and words" }
    let words = cells[1].split(separator: " ").map { Array(SpellingKey.loose(String($0)).utf8) }
    switch cells[0] {
    case "before": before.formUnion(words)
    case "behind" where (1...4).contains(words.count): behind.append(words)
    default: return "a line is before or behind, a tab, and words: of a phrase behind at most four"
    }
    return nil
  }
}
