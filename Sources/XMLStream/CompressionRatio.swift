/// Tells a file that swells beyond what an honest one does.
enum CompressionRatio {
  /// Output beyond this is refused where it is also more than `largest` times the input.
  private static let unsuspectedByteCount = 100_000_000
  /// gzip cannot do better than 1032; texts seldom reach 20.
  private static let largest = 1000

  static func isBeyondBelief(_ made: Int, of read: Int) -> Bool {
    made > unsuspectedByteCount && made / largest > read
  }
}
