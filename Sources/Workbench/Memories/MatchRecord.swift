/// A match as `match --json` gives it.
public struct MatchRecord: Codable, Sendable, Hashable {
  /// Words to keep, delete or insert to make the segment looked up of the one found.
  public struct Change: Codable, Sendable, Hashable {
    public let change: String
    public let words: [String]
  }

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
}
