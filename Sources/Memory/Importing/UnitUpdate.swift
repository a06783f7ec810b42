public import BitextModel

/// What becomes of a unit that is stored already when it is imported again.
///
/// Of creation dates the earlier one stays, with its person; of change and use dates the later one, with its person, and the
/// larger use count. Of properties of one type those of the newer unit stay (by its last change), and all of them where dates do
/// not say which is newer; notes are united.
public enum UnitUpdate {
  /// How old the imported unit is, beside the stored one.
  private enum Age {
    case older, newer, unknown

    init(of incoming: Int64, against stored: Int64) {
      self = incoming == stored ? .unknown : incoming < stored ? .older : .newer
    }
  }

  /// Merges what is known of two units whose variants are the same, in the same order; texts, codes, languages and the name of
  /// the unit are those of the first.
  public static func merge(_ stored: TranslationUnit, with incoming: TranslationUnit) -> TranslationUnit {
    var merged = stored
    merged.sourceLanguage = incoming.sourceLanguage ?? stored.sourceLanguage
    let age = Age(of: newest(of: incoming), against: newest(of: stored))
    merged.provenance = merge(stored.provenance, incoming.provenance, age)
    merged.properties = merge(stored.properties, incoming.properties, age)
    merged.notes = merge(stored.notes, incoming.notes)
    for (index, variant) in zip(merged.variants.indices, incoming.variants) {
      let old = stored.variants[index]
      let made = merge(old.provenance, variant.provenance, age)
      merged.variants[index].provenance = made
      merged.variants[index].properties = merge(old.properties, variant.properties, age)
      merged.variants[index].notes = merge(old.notes, variant.notes)
    }
    return merged
  }

  /// The last moment at which a unit is known to have been made or changed; the distant past where nothing is known.
  public static func newest(of unit: TranslationUnit) -> Int64 {
    ([unit.provenance] + unit.variants.map(\.provenance))
      .flatMap { [$0.changed, $0.created] }.compactMap { $0?.secondsSinceEpoch }.max() ?? .min
  }

  private static func merge(_ old: Provenance, _ new: Provenance, _ age: Age) -> Provenance {
    var merged = age == .older ? old : new
    let other = age == .older ? new : old
    if let one = old.created, let two = new.created {
      merged.created = min(one, two)
      merged.creator = two < one ? new.creator ?? old.creator : old.creator ?? new.creator
    } else {
      merged.created = old.created ?? new.created
      merged.creator = old.creator ?? new.creator
    }
    if let one = old.changed, let two = new.changed {
      merged.changed = max(one, two)
      merged.changer = two >= one ? new.changer ?? old.changer : old.changer ?? new.changer
    } else {
      merged.changed = old.changed ?? new.changed
      merged.changer = old.changed == nil ? new.changer ?? old.changer : old.changer ?? new.changer
    }
    merged.lastUsed = [old.lastUsed, new.lastUsed].compactMap(\.self).max()
    merged.usageCount = [old.usageCount, new.usageCount].compactMap(\.self).max()
    merged.tool = merged.tool ?? other.tool
    merged.toolVersion = merged.toolVersion ?? other.toolVersion
    if merged.others.isEmpty { merged.others = other.others }
    return merged
  }

  private static func merge(_ old: [Property], _ new: [Property], _ age: Age) -> [Property] {
    let types: Set<String>
    switch age {
    case .older: types = Set(old.map(\.type))
    case .newer: types = Set(new.map(\.type))
    case .unknown: types = []
    }
    // Stored ones come first, so that a second import of the same changes nothing.
    if age == .newer { return old.filter { !types.contains($0.type) } + new }
    return old + new.filter { !types.contains($0.type) && !old.contains($0) }
  }

  private static func merge(_ old: [Note], _ new: [Note]) -> [Note] {
    old + new.filter { !old.contains($0) }
  }
}
