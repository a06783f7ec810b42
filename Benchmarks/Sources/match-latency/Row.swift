import GRDB

/// A line of the table: times of one kind of look-up, in milliseconds.
enum Row {
  static let header = "kind".padded(32) + ["number", "p50", "p90", "p99", "max"].map { $0.padded(10) }.joined()

  static func line(_ name: String, _ milliseconds: [Double]) -> String {
    let sorted = milliseconds.sorted()
    guard let last = sorted.last else { return name.padded(32) + "none" }
    func percentile(_ share: Double) -> String {
      text(sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))])
    }
    return name.padded(32)
      + [String(sorted.count), percentile(0.5), percentile(0.9), percentile(0.99), text(last)].map { $0.padded(10) }
      .joined()
  }

  /// With two decimals.
  static func text(_ milliseconds: Double) -> String {
    let hundredths = Int((milliseconds * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  /// The texts of the best 50 variants by rank.
  static func texts(_ database: Database, _ query: String) throws -> [String] {
    guard !query.isEmpty else { return [] }
    return try String.fetchAll(
      database,
      sql: """
        SELECT v.text FROM (SELECT rowid FROM concordance WHERE concordance MATCH ? ORDER BY rank LIMIT 50) c
        JOIN variant v ON v.id = c.rowid
        """, arguments: [query])
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
