/// Variants that have a run of words.
struct RunPlaces {
  /// A variant that has it, and which words of the segment its text has.
  struct Place {
    let variant: Int64
    /// The words of its text in order: each as the number of the segment's word that it is, or -1.
    let words: [Int]
  }

  let places: [Place]
  /// Whether there are no others.
  let isComplete: Bool

  /// Those of them that have another run, by the numbers of its words.
  func having(_ run: ArraySlice<Int>) -> [Place] { places.filter { Self.stands(run, in: $0.words) } }

  func have(_ run: ArraySlice<Int>) -> Bool { places.contains { Self.stands(run, in: $0.words) } }

  private static func stands(_ run: ArraySlice<Int>, in words: [Int]) -> Bool {
    guard let first = run.first, run.count <= words.count else { return false }
    return (0...words.count - run.count).contains { words[$0] == first && words[$0...].starts(with: run) }
  }
}
