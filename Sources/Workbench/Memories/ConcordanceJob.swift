import BitextModel
import Memory

/// Finds phrases inside the segments of memories.
public struct ConcordanceJob {
  private let memories: [(location: MemoryLocation, memory: TranslationMemory)]

  /// - Parameter locations: where several are given, the hits of the first come first, unless they are sorted.
  public init(_ session: WorkSession, memories locations: [MemoryLocation]) throws {
    memories = try locations.map { ($0, try TranslationMemory(path: $0.path, mode: .readOnly)) }
  }

  /// The hits wanted, in the order wanted.
  ///
  /// - Throws: ``WorkbenchError`` where the phrase has no word; the errors of memories.
  public func find(_ phrase: String, _ options: ConcordanceOptions = ConcordanceOptions()) throws -> ConcordanceResult {
    let request = options.request(phrase)
    guard request.hasWord else {
      throw WorkbenchError(
        .usage, "the phrase ‘\(phrase)’ has no word that could be looked for",
        remedy: "Give letters or digits; signs, emoji and a * of its own are not found.")
    }
    var result = ConcordanceResult()
    var hits: [(location: MemoryLocation, hit: ConcordanceHit)] = []
    for (location, memory) in memories {
      let answer = try memory.concordance(request, where: options.condition.map(Self.test))
      hits += answer.hits.map { (location, $0) }
      result.add(answer, memory: location)
    }
    // Equals stay in the order of the memories.
    let sorted = hits.enumerated().sorted {
      ($0.element.hit.sortKey, $0.offset) < ($1.element.hit.sortKey, $1.offset)
    }
    for (location, hit) in sorted.map(\.element).dropFirst(options.offset).prefix(options.limit) {
      result.shown += 1
      result.records += hit.occurrences.map {
        ConcordanceRecord($0, in: hit.unit, memory: location, targets: options.targets)
      }
    }
    return result
  }

  static func test(_ condition: UnitCondition) -> (StoredUnit) throws -> Bool {
    { try condition.holds(for: $0.unit, document: $0.place?.document ?? $0.origin) }
  }
}
