import BitextModel
import Memory

/// A question of a kind, and how it is put to FTS5 without us.
struct Question {
  var request: ConcordanceRequest
  /// The words as the index has them, near enough; `nil` where FTS5 has no such question.
  var raw: String?
  /// Whether a unit is wanted.
  var condition: (@Sendable (StoredUnit) -> Bool)?

  init(_ phrase: String, raw: String? = nil, _ change: (inout ConcordanceRequest) -> Void = { _ in }) {
    request = ConcordanceRequest(phrase)
    change(&request)
    self.raw = raw
  }
}
