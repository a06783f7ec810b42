import BitextModel

/// What a unit tells of how it came to be.
enum UnitTrust {
  /// Whether an aligner made it (it has a bead) and nobody has accepted or changed it since.
  static func isUnreviewedAlignment(_ unit: TranslationUnit) -> Bool {
    guard unit.property("x-bead") != nil || unit.property("x-alignment") != nil else { return false }
    let isAccepted = unit.properties.contains {
      ["x-reviewed", "x-accepted", "x-approved", "approved"].contains($0.type.lowercased())
        && !["no", "false", "0", ""].contains($0.value.lowercased())
    }
    return !isAccepted
  }

  /// Whether a machine translated it: `MT!` as its author (Wordfast, MateCat, OmegaT), or a property that says so (Trados:
  /// `x-Origin`, XLIFF: `state-qualifier`).
  static func isMachineMade(_ unit: TranslationUnit) -> Bool {
    let provenances = [unit.provenance] + unit.variants.map(\.provenance)
    let isByMachine = provenances.contains { provenance in
      guard let person = provenance.changer ?? provenance.creator else { return false }
      return person.uppercased().hasPrefix("MT!") || person.uppercased() == "MT"
    }
    if isByMachine { return true }
    let machines = ["mt", "machinetranslation", "automatictranslation", "nmt", "mt-suggestion", "leveraged-mt"]
    return (unit.properties + unit.variants.flatMap(\.properties)).contains {
      ["x-origin", "origin", "x-state-qualifier", "x-translation-type"].contains($0.type.lowercased())
        && machines.contains($0.value.lowercased())
    }
  }

  /// Whether it was made or changed last more than so many years (of 365.25 days) ago.
  static func isOlder(_ unit: TranslationUnit, than years: Int, now: Timestamp) -> Bool {
    let newest = UnitUpdate.newest(of: unit)
    return newest > .min && newest < now.secondsSinceEpoch - Int64(years) * 31_557_600
  }
}
