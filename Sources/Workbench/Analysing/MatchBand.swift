/// What a segment counts as in a match analysis; each segment is in exactly one band.
public enum MatchBand: Hashable, Sendable {
  /// The memory has the text with the same neighbours or key (101).
  case context
  /// The memory has the text with the same codes.
  case exact
  /// The text with the same codes stands earlier in the same file.
  case repetition
  /// It stands in a file before.
  case repetitionAcrossFiles
  /// The best match of the memory has such a score.
  case fuzzy(ClosedRange<Int>)
  /// The best match is an earlier segment of the files analysed.
  case internalFuzzy(ClosedRange<Int>)
  /// Nothing is like it.
  case new

  /// What it is called in results, settings and flags, such as `context`, `100`, `95-99`, `internal-95-99`.
  public var name: String {
    switch self {
    case .context: "context"
    case .exact: "100"
    case .repetition: "repetition"
    case .repetitionAcrossFiles: "repetition-across-files"
    case .fuzzy(let scores): Self.name(of: scores)
    case .internalFuzzy(let scores): "internal-" + Self.name(of: scores)
    case .new: "new"
    }
  }

  /// Whether a person means it by a word: its name, or for a range its lowest score (`95`, `internal-95`).
  func isNamed(_ word: String) -> Bool {
    if word == name { return true }
    return switch self {
    case .fuzzy(let scores): word == String(scores.lowerBound)
    case .internalFuzzy(let scores): word == "internal-\(scores.lowerBound)"
    case .context, .exact, .repetition, .repetitionAcrossFiles, .new: false
    }
  }

  private static func name(of scores: ClosedRange<Int>) -> String {
    scores.count == 1 ? String(scores.lowerBound) : "\(scores.lowerBound)-\(scores.upperBound)"
  }
}
