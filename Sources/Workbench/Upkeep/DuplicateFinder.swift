import BitextModel
import Memory

/// Finds units that are the same in some form.
///
/// Memory: 16 bytes a unit for a hash and its number; then the units of one hash at a time.
struct DuplicateFinder {
  /// Which of several units stays, with its texts.
  enum Keeping: String, CaseIterable, Sendable {
    case newest
    case oldest
    case mostUsed = "most-used"
  }

  /// Units that are the same.
  struct Group {
    /// The one whose texts stay.
    var kept: StoredUnit
    /// What is known of all of them, with the texts of the one that stays.
    var united: TranslationUnit
    /// All the others.
    var duplicates: [Int64] = []
  }

  let form: UnitForm
  let keeping: Keeping
  private var entries: [(hash: UInt64, number: Int64)] = []

  init(_ form: UnitForm, keeping: Keeping) {
    (self.form, self.keeping) = (form, keeping)
  }

  /// How many units were looked at.
  var count: Int { entries.count }

  mutating func add(_ stored: StoredUnit) {
    var hasher = Hasher()
    hasher.combine(key(stored))
    entries.append((UInt64(bitPattern: Int64(hasher.finalize())), stored.number))
  }

  /// Calls the body with each group of two units or more, in no order that means something.
  ///
  /// - Parameter unit: gives the units again; those that are gone are left out.
  mutating func groups(
    _ unit: (Int64) throws -> StoredUnit?, where isMeant: (StoredUnit) throws -> Bool, _ body: (Group) throws -> Void
  ) throws {
    entries.sort { ($0.hash, $0.number) < ($1.hash, $1.number) }
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].hash == entries[start].hash { end += 1 }
      if end - start > 1 {
        var groups: [String: Group] = [:]
        for entry in entries[start..<end] {
          guard let stored = try unit(entry.number), try isMeant(stored) else { continue }
          let key = key(stored)
          groups[key] = groups[key].map { joined($0, stored) } ?? Group(kept: stored, united: stored.unit)
        }
        for group in groups.values.sorted(by: { $0.kept.number < $1.kept.number }) where !group.duplicates.isEmpty {
          try body(group)
        }
      }
      start = end
    }
  }

  private func key(_ stored: StoredUnit) -> String { form.key(of: stored.unit, document: stored.place?.document) }

  private func joined(_ group: Group, _ other: StoredUnit) -> Group {
    var group = group
    if isBetter(other, than: group.kept) {
      group.united = united(other.unit, with: group.united)
      group.duplicates.append(group.kept.number)
      group.kept = other
    } else {
      group.united = united(group.united, with: other.unit)
      group.duplicates.append(other.number)
    }
    return group
  }

  private func isBetter(_ one: StoredUnit, than other: StoredUnit) -> Bool {
    switch keeping {
    case .newest: (UnitUpdate.newest(of: one.unit), one.number) > (UnitUpdate.newest(of: other.unit), other.number)
    case .oldest: (Self.oldest(one.unit), one.number) < (Self.oldest(other.unit), other.number)
    case .mostUsed:
      (Self.uses(one.unit), UnitUpdate.newest(of: one.unit), one.number)
        > (Self.uses(other.unit), UnitUpdate.newest(of: other.unit), other.number)
    }
  }

  private static func oldest(_ unit: TranslationUnit) -> Int64 {
    ([unit.provenance] + unit.variants.map(\.provenance))
      .compactMap { ($0.created ?? $0.changed)?.secondsSinceEpoch }.min() ?? .max
  }

  private static func uses(_ unit: TranslationUnit) -> Int {
    ([unit.provenance] + unit.variants.map(\.provenance)).compactMap(\.usageCount).reduce(0) { $0 &+ $1 }
  }

  /// Dates, properties and notes as an import would unite them; use counts are added.
  private func united(_ kept: TranslationUnit, with other: TranslationUnit) -> TranslationUnit {
    var known = other
    var rest = other.variants
    // The other's variants in the order of those that stay.
    known.variants = kept.variants.map { variant in
      let wanted = form.key(variant)
      guard let index = rest.firstIndex(where: { form.key($0) == wanted }) else { return variant }
      return rest.remove(at: index)
    }
    var united = UnitUpdate.merge(kept, with: known)
    united.sourceLanguage = kept.sourceLanguage ?? other.sourceLanguage
    united.provenance.usageCount = Self.sum(kept.provenance, other.provenance)
    for index in united.variants.indices {
      united.variants[index].provenance.usageCount = Self.sum(
        kept.variants[index].provenance, known.variants[index].provenance)
    }
    return united
  }

  private static func sum(_ one: Provenance, _ other: Provenance) -> Int? {
    let counts = [one.usageCount, other.usageCount].compactMap(\.self)
    return counts.isEmpty ? nil : counts.reduce(0) { $0 &+ $1 }
  }
}
