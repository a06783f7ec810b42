import BitextModel

/// Counts what a reader of dictionaries leaves out, and says where the first of each kind stands.
struct DictionaryReading {
  private let name: String
  private var counts: [String: (count: Int, first: SourceLocation)] = [:]
  private(set) var entryCount = 0

  init(name: String) { self.name = name }

  /// Hands on an entry, or takes note that there is none.
  mutating func add(
    _ headword: String?, _ translations: [String], at location: SourceLocation, _ take: (DictionaryEvent) throws -> Void
  ) throws {
    guard let headword else { return leaveOut("have no headword of a few words", at: location) }
    guard !translations.isEmpty else { return leaveOut("have no translation of a few words", at: location) }
    entryCount += 1
    try take(.entry(DictionaryEntry(headword, translations), at: location))
  }

  mutating func leaveOut(_ reason: String, at location: SourceLocation) {
    counts[reason, default: (0, location)].count += 1
  }

  /// Says what was left out.
  func finish(_ take: (DictionaryEvent) throws -> Void) throws {
    for (reason, found) in counts.sorted(by: { $0.key < $1.key }) {
      let message = "entries that \(reason) were left out: \(found.count), this the first"
      try take(.diagnostic(Diagnostic(.rejection, message, at: found.first)))
    }
  }
}
