/// What to change, word by word, to make the segment looked up of the one found.
public struct Difference: Hashable, Sendable, Codable {
  /// A run of words.
  public struct Part: Hashable, Sendable, Codable {
    public enum Change: String, Hashable, Sendable, Codable {
      /// In both.
      case keep
      /// In the segment found and not in the one looked up.
      case delete
      /// In the segment looked up and not in the one found.
      case insert
    }

    public let change: Change
    public let words: [String]
  }

  public let parts: [Part]

  /// - Parameters:
  ///   - query: the words of the segment looked up, as they stand and as they are compared.
  ///   - found: those of the segment found.
  /// - Complexity: O(*n* · *m*).
  init(query: [(surface: String, word: String)], found: [(surface: String, word: String)]) {
    let width = query.count + 1
    var table = [Int](repeating: 0, count: (found.count + 1) * width)
    for i in stride(from: found.count, through: 0, by: -1) {
      for j in stride(from: query.count, through: 0, by: -1) {
        if i == found.count || j == query.count {
          table[i * width + j] = found.count - i + query.count - j
        } else {
          let both = found[i].word == query[j].word ? 0 : 1
          table[i * width + j] = min(
            table[(i + 1) * width + j + 1] + both, table[(i + 1) * width + j] + 1, table[i * width + j + 1] + 1)
        }
      }
    }
    var steps: [(Part.Change, String)] = []
    var (i, j) = (0, 0)
    while i < found.count || j < query.count {
      let here = table[i * width + j]
      if i < found.count, j < query.count, found[i].word == query[j].word, here == table[(i + 1) * width + j + 1] {
        steps.append((.keep, query[j].surface))
        (i, j) = (i + 1, j + 1)
      } else if i < found.count, j < query.count, here == table[(i + 1) * width + j + 1] + 1 {
        steps.append((.delete, found[i].surface))
        steps.append((.insert, query[j].surface))
        (i, j) = (i + 1, j + 1)
      } else if i < found.count, here == table[(i + 1) * width + j] + 1 {
        steps.append((.delete, found[i].surface))
        i += 1
      } else {
        steps.append((.insert, query[j].surface))
        j += 1
      }
    }
    parts = Self.runs(steps)
  }

  /// Neighbouring words of one kind as one part; in a run of replacements, what goes before what comes.
  private static func runs(_ steps: [(Part.Change, String)]) -> [Part] {
    var parts: [Part] = []
    var (deleted, inserted): ([String], [String]) = ([], [])
    func close() {
      if !deleted.isEmpty { parts.append(Part(change: .delete, words: deleted)) }
      if !inserted.isEmpty { parts.append(Part(change: .insert, words: inserted)) }
      (deleted, inserted) = ([], [])
    }
    var kept: [String] = []
    for (change, word) in steps {
      if change == .keep {
        close()
        kept.append(word)
        continue
      }
      if !kept.isEmpty { parts.append(Part(change: .keep, words: kept)) }
      kept = []
      if change == .delete { deleted.append(word) } else { inserted.append(word) }
    }
    if !kept.isEmpty { parts.append(Part(change: .keep, words: kept)) }
    close()
    return parts
  }
}
