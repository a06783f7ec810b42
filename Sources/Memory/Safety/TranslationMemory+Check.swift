import GRDB

extension TranslationMemory {
  /// Holds the memory against what must be true of it, without changing it.
  ///
  /// The file's structure, references between rows, columns, texts without units, the next number; of some 20,000 units spread over the
  /// memory whether they can be read and have the content that was stored, and of a tenth of those whether they are found by
  /// their words; imports that did not come to their end; and of the index beside the memory whether its words are those of the
  /// units.
  ///
  /// - Parameters:
  ///   - full: looks at each unit, and at each entry of each index; that takes minutes where there are millions.
  ///   - progress: is told how many units were looked at.
  /// - Returns: what is wrong; nothing where all is well.
  /// - Throws: ``MemoryError`` where the memory cannot be read at all.
  public func faults(full: Bool = false, progress: (Int) -> Void = { _ in }) throws -> [MemoryFault] {
    var faults: [MemoryFault]?
    do {
      try read { faults = MemoryChecker.faults($0, index: index, isFull: full, progress: progress) }
    } catch {
      // A transaction that met a damaged page cannot be ended either.
      guard let faults, !faults.isEmpty else { throw error }
      return faults
    }
    return faults ?? []
  }

  /// Makes again what is made from the units: indices, the index of words, the next number; parts of the index beside the memory that
  /// are not in order are taken away, and made again when they are needed. Texts are not touched.
  ///
  /// - Throws: ``MemoryError``, also where the file's structure is so damaged that this cannot be done; then the memory is as it was.
  /// - Complexity: O(*n* log *n*) in bytes of text.
  public func repair() throws {
    try read { database in index.removeFaulty(try index.faults(database, isFull: true)) }
    try writing { database in
      try database.execute(sql: "REINDEX")
      try database.execute(sql: "INSERT INTO concordance (concordance) VALUES ('delete-all')")
      try ConcordanceIndex.fill(database)
      try database.execute(
        sql: """
          UPDATE counter SET next = max(1 + \(MemoryChecker.largestNumber), CASE
            WHEN typeof(next) = 'integer' AND next < \(Schema.numbers.upperBound) THEN next ELSE 1 END) WHERE name = 'unit';
          INSERT OR IGNORE INTO counter SELECT 'unit', 1 + \(MemoryChecker.largestNumber);
          """)
    }
  }
}
