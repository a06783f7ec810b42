/// Pairs of texts evenly over all that are offered, as many as fit: where there are too many, every second, then every fourth and so on.
///
/// The same offers give the same sample. Memory is bounded by the limit.
struct EvenSample {
  private(set) var pairs: [(source: String, target: String)] = []
  /// How many were offered.
  private(set) var offeredCount = 0
  private let mostBytes: Int
  private var byteCount = 0
  private var stride = 1

  /// - Parameter mostBytes: UTF-8 bytes of all texts held.
  init(mostBytes: Int) { self.mostBytes = mostBytes }

  mutating func offer(_ source: String, _ target: String) {
    defer { offeredCount += 1 }
    guard offeredCount.isMultiple(of: stride) else { return }
    pairs.append((source, target))
    byteCount += Self.size(source, target)
    while byteCount > mostBytes, pairs.count > 1 {
      stride *= 2
      pairs = pairs.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
      byteCount = pairs.reduce(0) { $0 + Self.size($1.source, $1.target) }
    }
  }

  private static func size(_ source: String, _ target: String) -> Int { source.utf8.count + target.utf8.count + 32 }
}
