import BitextModel

/// What becomes of a unit that is stored already when it is imported again.
///
/// Of creation dates the earlier one stays, with its person; of change and use dates the later one, with its person, and the
/// larger use count. Properties of the newer unit (by its last change; the imported one where dates do not say) replace those
/// of the same type, others stay; notes are united.
enum UnitUpdate {
  static func merge(_ stored: TranslationUnit, with incoming: TranslationUnit) -> TranslationUnit {
    var merged = stored
    merged.sourceLanguage = incoming.sourceLanguage ?? stored.sourceLanguage
    let isNewer = newest(of: incoming) >= newest(of: stored)
    merged.provenance = merge(stored.provenance, incoming.provenance, incomingIsNewer: isNewer)
    merged.properties = merge(stored.properties, incoming.properties, incomingIsNewer: isNewer)
    merged.notes = merge(stored.notes, incoming.notes)
    for (index, variant) in zip(merged.variants.indices, incoming.variants) {
      let old = stored.variants[index]
      let made = merge(old.provenance, variant.provenance, incomingIsNewer: isNewer)
      merged.variants[index].provenance = made
      merged.variants[index].properties = merge(old.properties, variant.properties, incomingIsNewer: isNewer)
      merged.variants[index].notes = merge(old.notes, variant.notes)
    }
    return merged
  }

  /// The last moment at which a unit is known to have been made or changed; the distant past where nothing is known.
  static func newest(of unit: TranslationUnit) -> Int64 {
    ([unit.provenance] + unit.variants.map(\.provenance))
      .flatMap { [$0.changed, $0.created] }.compactMap { $0?.secondsSinceEpoch }.max() ?? .min
  }

  private static func merge(_ old: Provenance, _ new: Provenance, incomingIsNewer: Bool) -> Provenance {
    var merged = incomingIsNewer ? new : old
    let other = incomingIsNewer ? old : new
    (merged.created, merged.creator) = (other.created, other.creator)
    if let date = merged.created ?? new.created, let one = old.created {
      let first = min(date, one)
      merged.created = first
      merged.creator = one == first ? old.creator ?? new.creator : new.creator ?? old.creator
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

  private static func merge(_ old: [Property], _ new: [Property], incomingIsNewer: Bool) -> [Property] {
    let (first, second) = incomingIsNewer ? (new, old) : (old, new)
    let types = Set(first.map(\.type))
    let kept = second.filter { !types.contains($0.type) }
    // Stored ones come first, so that a second import of the same changes nothing.
    return incomingIsNewer ? kept + first : first + kept
  }

  private static func merge(_ old: [Note], _ new: [Note]) -> [Note] {
    old + new.filter { !old.contains($0) }
  }
}
