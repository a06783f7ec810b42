/// How much of a TMX file is held at once.
enum TMXLimit {
  /// So much is read and worked on together.
  static let batchByteCount = 1 << 16
  /// The head of no honest file is longer.
  static let headByteCount = 16 << 20
  /// Nor is a unit.
  static let unitByteCount = 48 << 20
}
