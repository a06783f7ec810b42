public import BitextModel

/// A variant of a unit as cleaning rules see it.
public struct ExaminedVariant: Sendable {
  /// Its place among the unit's variants.
  public let index: Int
  public let variant: TranslationVariant
  public let profile: TextProfile

  init(index: Int, variant: TranslationVariant) {
    self.index = index
    self.variant = variant
    profile = TextProfile(variant.segment.text)
  }

  var language: LanguageTag { variant.language }
  var text: String { variant.segment.text }
}
