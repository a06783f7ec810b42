extension GraphoneTable {
  /// What is left out so that a table stays small.
  public struct Pruning: Sendable {
    /// The longest context.
    public var order: Int
    /// For each length of context, from 0, the least count that is kept.
    public var leastCounts: [Int]

    public init(order: Int, leastCounts: [Int]) {
      self.order = order
      self.leastCounts = leastCounts
    }

    func leastCount(_ length: Int) -> Int {
      leastCounts.indices.contains(length) ? leastCounts[length] : leastCounts.last ?? 1
    }
  }

  /// Counts the graphones of name parts.
  ///
  /// - Parameters:
  ///   - parts: each as its graphones, without boundaries.
  ///   - leastUses: a graphone used less often is noise: parts that have it are passed over.
  /// - Complexity: O(*n* · order) in graphones.
  public init(_ parts: [[Graphone]], pruning: Pruning, leastUses: Int = 2) {
    var uses: [Graphone: Int] = [:]
    for graphone in parts.joined() { uses[graphone, default: 0] += 1 }
    let kept = uses.filter { $0.value >= leastUses }.sorted {
      ($1.value, $0.key.source, $0.key.target) < ($0.value, $1.key.source, $1.key.target)
    }
    graphones = [.boundary] + kept.prefix(Self.mostGraphones - 1).map(\.key)
    let numbers = Dictionary(uniqueKeysWithValues: graphones.enumerated().map { ($1, UInt16($0)) })
    var seen: [[UInt16]: Int] = [:]
    for part in parts {
      let sequence = part.compactMap { numbers[$0] }
      guard sequence.count == part.count else { continue }
      let whole = [0] + sequence + [0]
      for end in 1..<whole.count {
        for start in max(0, end - pruning.order)...end { seen[Array(whole[start...end]), default: 0] += 1 }
      }
    }
    // Below the longest context it matters behind how many different graphones something was seen, and not how often.
    var counts: [[UInt16]: Int] = [:]
    for (sequence, count) in seen {
      if sequence.count == pruning.order + 1 || sequence[0] == 0 { counts[sequence] = count }
      if sequence.count > 1 { counts[Array(sequence.dropFirst()), default: 0] += 1 }
    }
    for (sequence, count) in seen where sequence[0] == 0 && sequence.count > 1 { counts[sequence] = count }
    discounts = (0...pruning.order).map { length in
      var (once, twice) = (0.0, 0.0)
      for (sequence, count) in counts where sequence.count == length + 1 {
        if count == 1 { once += 1 }
        if count == 2 { twice += 1 }
      }
      return once + twice > 0 ? min(0.95, max(0.1, once / (once + 2 * twice))) : 0.5
    }
    var rows: [[UInt16]: Row] = [:]
    for (sequence, count) in counts {
      guard let last = sequence.last else { continue }
      let context = Array(sequence.dropLast())
      var row = rows[context] ?? Row(context: context, entries: [], leftOut: 0)
      if count >= pruning.leastCount(context.count) {
        row.entries.append(Entry(graphone: last, count: count))
      } else {
        row.leftOut += count
      }
      rows[context] = row
    }
    self.rows = rows.values.filter { !$0.entries.isEmpty }.map { row in
      var row = row
      row.entries.sort { $0.graphone < $1.graphone }
      return row
    }
    .sorted { one, other in
      if one.context.count != other.context.count { return one.context.count < other.context.count }
      return one.context.lexicographicallyPrecedes(other.context)
    }
  }
}
