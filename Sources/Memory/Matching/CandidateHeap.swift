import HeapModule

/// The best candidates so far; the worst of them is at hand, because it is what a new one must beat.
struct CandidateHeap {
  struct Candidate: Comparable {
    /// Higher is better.
    let score: Int
    let variant: Int64

    /// Of equal scores the later variant is better.
    static func < (one: Candidate, other: Candidate) -> Bool { (one.score, one.variant) < (other.score, other.variant) }
  }

  private var heap = Heap<Candidate>()
  private let capacity: Int

  init(capacity: Int) { self.capacity = capacity }

  /// The score that a candidate must reach to get in, given the lowest that is wanted at all.
  func threshold(atLeast lowest: Int) -> Int {
    guard heap.count >= capacity, let worst = heap.min else { return lowest }
    return max(lowest, worst.score)
  }

  mutating func insert(_ candidate: Candidate) {
    if heap.count < capacity {
      heap.insert(candidate)
    } else if let worst = heap.min, worst < candidate {
      heap.replaceMin(with: candidate)
    }
  }

  /// The best first.
  var sorted: [Candidate] { heap.unordered.sorted(by: >) }
}
