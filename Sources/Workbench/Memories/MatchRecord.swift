import Memory
import TextAnalysis

/// A match as `match --json` gives it.
public struct MatchRecord: Codable, Sendable, Hashable {
  /// Words to keep, delete or insert to make the segment looked up of the one found.
  public struct Change: Codable, Sendable, Hashable {
    public let change: String
    public let words: [String]
    /// The words with what stands between them.
    public let text: String
  }

  /// A reason that the score is lower than the texts alone would have it.
  public struct Penalty: Codable, Sendable, Hashable {
    /// `region`, `alignment`, `targets`, `age`, `machine` or `memory`.
    public let kind: String
    public let points: Int
  }

  /// 0…101, after penalties; 101 is the same segment in the same context.
  public let score: Int
  public let source: String
  public let target: String
  public let sourceLang: String
  public let targetLang: String
  public let document: String?
  public let date: String?
  /// Absent where all words agree.
  public let difference: [Change]?
  /// The unit's number in its memory.
  public let unit: Int64
  /// Absent where one memory was asked.
  public let memory: String?
  /// The score over words, numbers and inline codes: 0…100.
  public let tokenScore: Int
  /// Absent where the segment was not in the same context.
  public let isInContext: Bool?
  /// Absent where there are none.
  public let penalties: [Penalty]?
  /// The translation with the numbers put right, where nothing but numbers differs.
  public let adaptedTarget: String?

  /// What a person should know beside the score: `in context`, `alignment -5`; `nil` where there is nothing.
  public var remark: String? {
    var parts = isInContext == true ? ["in context"] : []
    parts += (penalties ?? []).map { "\($0.kind) -\($0.points)" }
    if let memory { parts.append(memory) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// The difference for a person: words to delete in [- -], words to insert in {+ +}.
  public var differenceText: String? {
    difference.map { changes in
      changes.map { change in
        switch change.change {
        case "delete": "[-\(change.text)-]"
        case "insert": "{+\(change.text)+}"
        default: change.text
        }
      }.joined(separator: " ")
    }
  }

  /// A difference as runs of words; in a run of replacements, what goes stands before what comes.
  static func changes(_ difference: Difference, stored: String, wanted: String) -> [Change] {
    var changes: [Change] = []
    var (kept, deleted, inserted): ([Range<Int>], [Range<Int>], [Range<Int>]) = ([], [], [])
    func close() {
      for (name, ranges, text) in [("keep", kept, wanted), ("delete", deleted, stored), ("insert", inserted, wanted)] {
        guard let first = ranges.first, let last = ranges.last else { continue }
        changes.append(
          Change(
            change: name, words: ranges.map { String(text.slice($0)) },
            text: String(text.slice(first.lowerBound..<last.upperBound))))
      }
      (kept, deleted, inserted) = ([], [], [])
    }
    for step in difference.steps {
      if case .keep(_, let range) = step {
        if kept.isEmpty { close() }
        kept.append(range)
        continue
      }
      if !kept.isEmpty { close() }
      if case .delete(let range) = step { deleted.append(range) }
      if case .insert(let range) = step { inserted.append(range) }
    }
    close()
    return changes
  }
}
