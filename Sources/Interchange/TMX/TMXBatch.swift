/// Whole units of a TMX file and what stands between them, or the end of the file.
struct TMXBatch: Sendable {
  var bytes: [UInt8]
  /// The line on which it begins, counted from 1.
  var firstLine: Int
  /// Whether it is the rest of the file.
  var isLast: Bool
}
