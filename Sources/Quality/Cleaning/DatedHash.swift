/// What is kept of a unit to find the newest of those that are alike.
struct DatedHash: Comparable, Sendable {
  let hash: Int
  /// Seconds since 1970.
  let newest: Int64
  let number: Int64

  static func < (one: DatedHash, other: DatedHash) -> Bool {
    (one.hash, one.newest, one.number) < (other.hash, other.newest, other.number)
  }
}
