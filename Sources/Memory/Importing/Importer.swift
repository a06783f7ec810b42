public import BitextModel

/// Puts units into a memory, inside of ``TranslationMemory/importing(_:person:header:_:)``.
public struct Importer: ~Copyable {
  /// How many units were new, already there, and brought up to date, of those that were written so far.
  public private(set) var added = 0
  public private(set) var duplicates = 0
  public private(set) var updated = 0

  /// So many batches are made ready while another one is written.
  private static let batchesAhead = 2

  /// Whether a unit was stored in part.
  private var isBroken = false
  private let path: String
  private let session: ImportSession
  private let preparer = UnitPreparer()
  private var waiting: [BatchPreparation] = []

  init(_ session: ImportSession, path: String) {
    self.session = session
    self.path = path
  }

  /// Adds a unit, unless the memory has it: the same languages, texts and inline codes in the same order, with the same
  /// identifier and context, from the same document.
  ///
  /// A unit that is there already is brought up to date when the import ends. It keeps the earlier creation date and gets the
  /// later dates of change and use and the larger use count. Of properties of one type the newer unit's stay; where dates do not
  /// say which is newer, all do. Notes are united.
  ///
  /// - Parameter place: where the unit stood in its document, if that is known.
  /// - Throws: ``MemoryError``. The import cannot succeed any more then, except after
  ///   ``MemoryError/tooManyVariants(path:count:limit:)``: such a unit is left out and the next one may be added.
  /// - Complexity: O(*n*) in bytes, and O(log *m*) in the units of the memory.
  @discardableResult
  public mutating func add(_ unit: TranslationUnit, at place: DocumentPlace? = nil) throws -> ImportOutcome {
    try check(unit)
    try write(waiting: 0)
    return try write(try preparer.prepare(unit, at: place))
  }

  /// Adds units as ``add(_:at:)`` does, while others of them are made ready on other threads: for many units, in batches of
  /// about a thousand. What became of them is in the counts when the import ends.
  ///
  /// - Throws: as ``add(_:at:)``; where a unit has too many variants none of these is added.
  public mutating func add(contentsOf units: [PlacedUnit]) throws {
    for unit in units { try check(unit.unit) }
    waiting.append(BatchPreparation(units))
    try write(waiting: Self.batchesAhead)
  }

  /// Says what the source says of all its units.
  public mutating func describe(_ header: OriginHeader) throws { try session.describe(header) }

  private func check(_ unit: TranslationUnit) throws {
    guard unit.variants.count <= Schema.variantLimit else {
      throw MemoryError.tooManyVariants(path: path, count: unit.variants.count, limit: Schema.variantLimit)
    }
  }

  /// Writes batches until so many wait.
  private mutating func write(waiting count: Int) throws {
    while waiting.count > count {
      for prepared in try waiting.removeFirst().prepared() { try write(prepared) }
    }
  }

  @discardableResult
  private mutating func write(_ prepared: PreparedUnit) throws -> ImportOutcome {
    isBroken = true
    let outcome = try session.add(prepared)
    isBroken = false
    switch outcome {
    case .added: added += 1
    case .duplicate: duplicates += 1
    case .updated: updated += 1
    }
    return outcome
  }

  /// Writes what waits, and writes down what the import did.
  mutating func finish() throws {
    try write(waiting: 0)
    if isBroken { throw MemoryError.inputOutput(path: path, detail: "a unit could not be stored") }
    try session.finish(added: added, updated: updated, duplicates: duplicates)
  }
}
