import BitextModel

/// Takes units whose texts another unit has too, whatever their case, white space and forms of punctuation, and whatever their
/// documents; the newest stays, and of equally old ones the last. Case counts in texts of one or two words: `MΩ` is not `mΩ`.
///
/// For translators the inline codes have to be the same too, for training they do not count. It keeps 24 bytes of each unit; two units are taken
/// for the same with a chance of 2⁻⁶⁴ though they are not.
public struct DuplicatesRule: CleaningRule {
  public let name = "duplicates"
  public let meaning: String
  public let purposes: Set<CleaningPurpose> = [.cat, .mt]
  public let studied: CleaningStudy = .whatRemains

  private let countsCodes: Bool
  private let hashing = TextHashing()
  private var seen: [DatedHash] = []
  private var older: Set<Int64> = []

  public init(for purpose: CleaningPurpose) {
    countsCodes = purpose == .cat
    meaning =
      purpose == .cat
      ? "the same texts and codes as a newer unit" : "the same texts as a newer unit, whatever their codes"
  }

  public mutating func study(_ unit: ExaminedUnit) {
    seen.append(DatedHash(hash: hashing.hash(unit, countsCodes: countsCodes), newest: unit.newest, number: unit.number))
  }

  public mutating func finishStudy() {
    // The newest of each hash comes last.
    seen.sort()
    for (unit, next) in zip(seen, seen.dropFirst()) where unit.hash == next.hash { older.insert(unit.number) }
    seen = []
  }

  public func verdict(on unit: ExaminedUnit) -> CleaningVerdict? {
    guard older.contains(unit.number) else { return nil }
    return CleaningVerdict(variants: Array(unit.variants.indices), reason: "a newer unit has the same texts")
  }
}
