import BitextModel

/// What was left out of a document, and how often.
struct DocumentRemarks {
  private var counts: [String: Int] = [:]

  mutating func add(_ message: String, _ count: Int = 1) { if count > 0 { counts[message, default: 0] += count } }

  func report(for name: String, _ report: (Diagnostic) -> Void) {
    for (message, count) in counts.sorted(by: { $0.key < $1.key }) {
      report(Diagnostic(.remark, "\(message) (\(count))", at: SourceLocation(file: name)))
    }
  }
}
