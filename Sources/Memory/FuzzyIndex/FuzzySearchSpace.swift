/// What a search needs while it goes on, kept from one search to the next.
struct FuzzySearchSpace {
  /// Of each document of a range, in how many lists it was seen.
  var counts: [UInt8] = []
  /// Documents that were seen often enough.
  var seen: [UInt32] = []

  /// Makes room for so many documents, none seen.
  mutating func prepare(_ count: Int) {
    seen.removeAll(keepingCapacity: true)
    if counts.count < count { counts = [UInt8](repeating: 0, count: count) }
  }
}
