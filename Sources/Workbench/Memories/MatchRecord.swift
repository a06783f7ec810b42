import Memory
import TextAnalysis

/// A match as `match --json` gives it.
public struct MatchRecord: Codable, Sendable, Hashable {
  /// Words to keep, delete or insert to make the segment looked up of the one found.
  public struct Change: Codable, Sendable, Hashable {
    public let change: String
    public let words: [String]
  }

  /// The number of the unit in its memory.
  public let unit: Int64
  /// 1…100.
  public let score: Int
  public let source: String
  public let target: String
  public let sourceLang: String
  public let targetLang: String
  public let document: String?
  public let date: String?
  /// Absent where all words agree.
  public let difference: [Change]?

  /// The difference for a person: words to delete in [- -], words to insert in {+ +}.
  public var differenceText: String? {
    difference.map { changes in
      changes.map { change in
        let words = change.words.joined(separator: " ")
        return switch change.change {
        case "delete": "[-\(words)-]"
        case "insert": "{+\(words)+}"
        default: words
        }
      }.joined(separator: " ")
    }
  }

  /// A difference as runs of words; in a run of replacements, what goes stands before what comes.
  static func changes(_ difference: Difference, stored: String, wanted: String) -> [Change] {
    var changes: [Change] = []
    var (kept, deleted, inserted): ([String], [String], [String]) = ([], [], [])
    func close() {
      for (name, words) in [("keep", kept), ("delete", deleted), ("insert", inserted)] where !words.isEmpty {
        changes.append(Change(change: name, words: words))
      }
      (kept, deleted, inserted) = ([], [], [])
    }
    for step in difference.steps {
      if case .keep(_, let range) = step {
        if kept.isEmpty { close() }
        kept.append(String(wanted.slice(range)))
        continue
      }
      if !kept.isEmpty { close() }
      if case .delete(let range) = step { deleted.append(String(stored.slice(range))) }
      if case .insert(let range) = step { inserted.append(String(wanted.slice(range))) }
    }
    close()
    return changes
  }
}
