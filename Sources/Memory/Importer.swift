public import BitextModel

/// Puts units into a memory, inside of ``TranslationMemory/importing(_:_:)``.
public struct Importer: ~Copyable {
  /// How many units were new, already there, and brought up to date.
  public private(set) var added = 0
  public private(set) var duplicates = 0
  public private(set) var updated = 0

  /// Whether a unit was stored in part.
  private var isBroken = false
  private let path: String
  private let writer: UnitWriter

  init(_ writer: UnitWriter, path: String) {
    self.writer = writer
    self.path = path
  }

  /// Adds a unit, unless the memory has it: the same languages, texts and inline codes in the same order, with the same
  /// identifier, from the same document.
  ///
  /// A unit that is there already keeps the earlier creation date and gets the later dates of change and use and the larger
  /// use count; of two lists of properties the newer one's types win; notes are united.
  ///
  /// - Parameter place: where the unit stood in its document, if that is known.
  /// - Throws: ``MemoryError``. The import cannot succeed any more then, except after
  ///   ``MemoryError/tooManyVariants(path:count:limit:)``: such a unit is left out and the next one may be added.
  /// - Complexity: O(*n*) in bytes, and O(log *m*) in the units of the memory.
  @discardableResult
  public mutating func add(_ unit: TranslationUnit, at place: DocumentPlace? = nil) throws -> ImportOutcome {
    guard unit.variants.count <= Schema.variantLimit else {
      throw MemoryError.tooManyVariants(path: path, count: unit.variants.count, limit: Schema.variantLimit)
    }
    isBroken = true
    let outcome = try writer.add(unit, at: place)
    isBroken = false
    switch outcome {
    case .added: added += 1
    case .duplicate: duplicates += 1
    case .updated: updated += 1
    }
    return outcome
  }

  /// Writes down what the import did.
  func finish() throws {
    if isBroken { throw MemoryError.inputOutput(path: path, detail: "a unit could not be stored") }
    try writer.finish(added: added, updated: updated, duplicates: duplicates)
  }
}
