import BitextModel

/// What was saved of a TMX file.
struct TMXYield {
  private var unitCount = 0
  private var rejectionCount = 0
  private var hasTranslation = false

  mutating func add(_ event: borrowing UnitEvent) {
    // Nothing more is asked.
    guard !hasTranslation else { return }
    switch copy event {
    case .unit(let unit, _):
      unitCount += 1
      hasTranslation = unit.variants.count > 1
    case .rejection(let reason, _): if reason.severity == .rejection { rejectionCount += 1 }
    case .header, .diagnostic: break
    }
  }

  /// Whether so little is there of a file that is cut off that nobody would call it saved: no translation, and no more
  /// texts than were lost.
  var isNothing: Bool { !hasTranslation && unitCount <= rejectionCount }
}
