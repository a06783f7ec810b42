import BitextModel

/// Counts what was left out, by kind, in memory that does not grow with the file.
struct XLIFFRemarks {
  private var counts: [String: Int] = [:]

  mutating func count(_ kind: String, _ number: Int = 1) {
    guard number > 0 else { return }
    // Names come from the file, and there may be any number of them.
    let key = counts[kind] != nil || counts.count < 100 ? kind : "elements that are not understood were left out"
    counts[key, default: 0] += number
  }

  /// Counts elements that are not understood.
  mutating func count(elements names: [String]) {
    for name in names { count("elements \(name.prefix(100)) were left out") }
  }

  /// One diagnostic a kind, sorted.
  func diagnostics(of file: String) -> [Diagnostic] {
    counts.sorted { $0.key < $1.key }.map {
      Diagnostic(.remark, "\($0.key) (\($0.value))", at: SourceLocation(file: file))
    }
  }
}
