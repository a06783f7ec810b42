/// Counts mentions by concept and spelling.
///
/// Its memory grows with the different spellings, not with the texts.
public struct MentionTally: Sendable {
  private var types: [String: String] = [:]
  private var counts: [String: [String: Int]] = [:]

  public init() {}

  public mutating func add(_ mention: MentionRecord) {
    types[mention.concept] = mention.type
    counts[mention.concept, default: [:]][mention.text, default: 0] += 1
  }

  /// The concepts, the most frequent first, then by id.
  public var records: [MentionCountRecord] {
    let records = counts.map { concept, spellings in
      MentionCountRecord(
        concept: concept, type: types[concept] ?? "", count: spellings.values.reduce(0, +),
        spellings: spellings.map { MentionCountRecord.Spelling(text: $0.key, count: $0.value) }
          .sorted { ($1.count, $0.text) < ($0.count, $1.text) })
    }
    return records.sorted { ($1.count, $0.concept) < ($0.count, $1.concept) }
  }
}
