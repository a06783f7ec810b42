public import BitextModel

/// A unit with what all cleaning rules want to know of its texts, found once.
public struct ExaminedUnit: Sendable {
  /// The memory's number of the unit; later units have larger numbers.
  public let number: Int64
  public let unit: TranslationUnit
  public let variants: [ExaminedVariant]
  private let sourceIndex: Int?

  /// - Complexity: O(*n*) in bytes.
  public init(_ unit: TranslationUnit, number: Int64) {
    self.number = number
    self.unit = unit
    variants = unit.variants.enumerated().map { ExaminedVariant(index: $0.offset, variant: $0.element) }
    let named = unit.sourceLanguage.flatMap { source in
      unit.variants.firstIndex { $0.language.matches(source) }
    }
    sourceIndex = named ?? (unit.variants.isEmpty ? nil : 0)
  }

  /// The variant that the others were translated from: in the language that the unit names, else the first.
  public var source: ExaminedVariant? { sourceIndex.map { variants[$0] } }

  /// The variants in other languages than the source's.
  public var targets: [ExaminedVariant] {
    guard let source else { return [] }
    return variants.filter { $0.index != source.index && $0.language.language != source.language.language }
  }

  /// The last moment at which the unit is known to have been made or changed, in seconds since 1970; the distant past
  /// where nothing is known.
  var newest: Int64 {
    var newest = Int64.min
    for provenance in [unit.provenance] + unit.variants.map(\.provenance) {
      for date in [provenance.changed, provenance.created] {
        if let seconds = date?.secondsSinceEpoch, seconds > newest { newest = seconds }
      }
    }
    return newest
  }
}
