import BitextModel

/// Counts what a writer had to leave out or change, by kind, in memory that does not grow with the file.
struct LossCounter {
  private var counts: [String: Int] = [:]
  private static let kindLimit = 500

  mutating func count(_ kind: String, _ number: Int = 1) {
    guard number > 0 else { return }
    let key = counts[kind] != nil || counts.count < LossCounter.kindLimit ? kind : "other losses"
    counts[key, default: 0] += number
  }

  /// One diagnostic a kind, sorted.
  var diagnostics: [Diagnostic] {
    counts.sorted { $0.key < $1.key }.map { Diagnostic(.repair, "\($0.key) (\($0.value))") }
  }
}
