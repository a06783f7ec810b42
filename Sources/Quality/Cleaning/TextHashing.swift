import BitextModel

/// Numbers of 64 bits that stand for texts, within one run of the program.
struct TextHashing: Sendable {
  /// Of a unit's languages and texts, in whatever order, and of its codes where they count.
  func hash(_ unit: ExaminedUnit, countsCodes: Bool) -> Int {
    var hasher = Hasher()
    for one in unit.variants.map({ hash($0, countsCodes: countsCodes) }).sorted() { hasher.combine(one) }
    return hasher.finalize()
  }

  /// Of a variant's language and text, and of its codes where they count.
  func hash(_ variant: ExaminedVariant, countsCodes: Bool = false) -> Int {
    var hasher = Hasher()
    hasher.combine(variant.language)
    // `MΩ` is not `mΩ`, and a heading is not a word.
    let keepsCase = variant.profile.wordCount < 3
    hasher.combine(ComparedText.form(variant.text, variant.language, keepsCase: keepsCase))
    if countsCodes {
      // Places and identifiers of codes change from one document to the next.
      for code in variant.variant.segment.codes {
        hasher.combine(code.kind)
        hasher.combine(code.content)
      }
    }
    return hasher.finalize()
  }
}
