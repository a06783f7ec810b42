import GRDB

extension TranslationMemory {
  /// What was done to the memory, the latest first. Imports that are not finished are not listed.
  ///
  /// - Complexity: O(*n*) in the units that these acts changed.
  public func acts(limit: Int = .max) throws -> [Act] {
    try read { try Act.latest(max(0, limit), $0) }
  }

  /// The act of this number, if there is one.
  public func act(_ number: Int64) throws -> Act? {
    try read { try Act.fetch(number, $0) }
  }
}
