import BitextModel

/// Keeps the first diagnostics and counts the rest, so that a broken file of any size is reported in bounded memory.
struct DiagnosticLimit {
  private(set) var diagnostics: [Diagnostic] = []
  /// How often each kind of message came.
  private(set) var counts: [String: Int] = [:]
  private(set) var rejectedCount = 0
  private var total = 0
  private static let most = 50
  private static let mostKinds = 200

  mutating func add(_ diagnostic: Diagnostic) {
    total += 1
    if diagnostic.severity == .rejection { rejectedCount += 1 }
    if diagnostics.count < Self.most { diagnostics.append(diagnostic) }
    guard diagnostic.severity != .remark else { return }
    if counts[diagnostic.message] != nil || counts.count < Self.mostKinds {
      counts[diagnostic.message, default: 0] += 1
    } else {
      counts["other", default: 0] += 1
    }
  }

  /// The first of some diagnostics, and how many more there are.
  static func shown(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var limit = DiagnosticLimit()
    for diagnostic in diagnostics { limit.add(diagnostic) }
    return limit.shown
  }

  /// What is shown: the first ones, and how many more there are.
  var shown: [Diagnostic] {
    guard total > diagnostics.count else { return diagnostics }
    return diagnostics + [Diagnostic(.remark, "\(total - diagnostics.count) more such remarks are not shown")]
  }
}
