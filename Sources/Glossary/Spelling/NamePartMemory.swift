public import BitextModel
import TextAnalysis

/// Parts of names that were seen in two languages, such as Жак and Jacques, and how often.
public struct NamePartMemory: Sendable, Hashable {
  /// Behind each part, in small letters, what was seen for it, the most frequent first.
  private(set) var seen: [String: [Seen]] = [:]

  struct Seen: Sendable, Hashable {
    var text: String
    var count: Int
  }

  public init() {}

  /// Notes that a part was seen as another; the counts of one pair add up.
  ///
  /// - Complexity: O(*n*) in what was seen for the part.
  public mutating func add(_ pair: SpellingPair, count: Int = 1) {
    var known = seen[pair.source, default: []]
    if let index = known.firstIndex(where: { $0.text == pair.target }) {
      known[index].count += count
    } else {
      known.append(Seen(text: pair.target, count: count))
    }
    seen[pair.source] = known.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
  }

  /// Adds what another memory has.
  mutating func merge(_ other: NamePartMemory) {
    for (part, known) in other.seen {
      for seen in known { add(SpellingPair(part, seen.text), count: seen.count) }
    }
  }

  /// What was seen for a part, the most frequent first.
  public subscript(part: String) -> [(text: String, count: Int)] { (seen[part] ?? []).map { ($0.text, $0.count) } }

  /// Leaves out what was seen too seldom to be more than one bearer's name.
  public mutating func keep(leastCount: Int, mostForPart: Int = 3) {
    seen = seen.compactMapValues { known in
      let kept = known.filter { $0.count >= leastCount }.prefix(mostForPart)
      return kept.isEmpty ? nil : Array(kept)
    }
  }

  /// The lines of the memory's file: the part, then what was seen for it and how often, by cells.
  public var fileLines: [String] {
    seen.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { part, known in
      ([part] + known.map { "\($0.text) \($0.count)" }).joined(separator: "\t")
    }
  }

  /// Reads a memory's file.
  ///
  /// - Complexity: O(*n*) in bytes.
  public static func read(_ bytes: [UInt8], file: String) -> (memory: NamePartMemory, diagnostics: [Diagnostic]) {
    var memory = NamePartMemory()
    let diagnostics = RuleLines.read(bytes, file: file) { cells in
      var known: [Seen] = []
      for cell in cells.dropFirst() {
        let words = cell.split(separator: " ")
        guard words.count == 2, let count = Int(words[1]), (1...1_000_000).contains(count) else {
          return "behind a part stand what was seen for it and how often, such as jacques 41"
        }
        known.append(Seen(text: String(words[0]), count: count))
      }
      guard !known.isEmpty else { return "nothing was seen for this part" }
      memory.seen[cells[0]] = known
      return nil
    }
    return (memory, diagnostics)
  }
}
