/// Which segments were met, by their keys.
///
/// Memory: some 40 bytes for each distinct segment.
struct RepetitionTable {
  /// Where the same segment stands before.
  enum Repetition: Sendable { case inFile, acrossFiles }

  /// The targets for which the memory has a segment with the same text and codes, a bit each.
  typealias Targets = UInt64

  private var earlier: [SegmentKey: Targets] = [:]
  private var current: [SegmentKey: Targets] = [:]

  /// - Returns: `nil` where the segment is met for the first time. What stands in the same file counts before other files.
  func find(_ key: SegmentKey) -> (repetition: Repetition, exactTargets: Targets)? {
    if let targets = current[key] { return (.inFile, targets) }
    if let targets = earlier[key] { return (.acrossFiles, targets) }
    return nil
  }

  mutating func note(_ key: SegmentKey, exactTargets: Targets) { current[key] = exactTargets }

  /// Keeps what the file held.
  mutating func endFile() {
    if earlier.isEmpty { swap(&earlier, &current) } else { earlier.merge(current) { old, _ in old } }
    current.removeAll()
  }

  /// Forgets what the file held.
  mutating func abandonFile() { current.removeAll() }
}
