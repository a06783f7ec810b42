import BitextModel

/// Takes translations of a source that a newer unit translates in another way, so that each source has one translation into a
/// language.
///
/// Texts are compared without their form. It keeps 32 bytes of each translation.
public struct SeveralTargetsRule: CleaningRule {
  public let name = "several-targets"
  public let meaning = "a source that a newer unit translates in another way"
  /// Where contexts differ, both are right; so it is used on request only.
  public let purposes: Set<CleaningPurpose> = []
  public let studied: CleaningStudy = .whatRemains

  private struct Translation: Sendable {
    let source: DatedHash
    let target: Int
  }

  private struct Place: Hashable, Sendable {
    let number: Int64
    let index: Int
  }

  private let hashing = TextHashing()
  private var seen: [(translation: Translation, index: Int)] = []
  private var older: Set<Place> = []

  public init() {}

  public mutating func study(_ unit: ExaminedUnit) {
    guard let source = unit.source else { return }
    for target in unit.targets {
      var hasher = Hasher()
      hasher.combine(hashing.hash(source))
      hasher.combine(target.language)
      let dated = DatedHash(hash: hasher.finalize(), newest: unit.newest, number: unit.number)
      seen.append((Translation(source: dated, target: hashing.hash(target)), target.index))
    }
  }

  public mutating func finishStudy() {
    // The newest of each source comes first.
    seen.sort { $0.translation.source > $1.translation.source }
    var newest: Translation?
    for (translation, index) in seen {
      if let newest, newest.source.hash == translation.source.hash {
        if newest.target != translation.target { older.insert(Place(number: translation.source.number, index: index)) }
      } else {
        newest = translation
      }
    }
    seen = []
  }

  public func verdict(on unit: ExaminedUnit) -> CleaningVerdict? {
    verdict(
      on: unit,
      ofEachPair: { _, target in
        older.contains(Place(number: unit.number, index: target.index))
          ? "a newer unit has another translation into \(target.language)" : nil
      })
  }
}
