import BitextModel

/// A unit that was found, and what the options ask of it.
struct XLIFFFinding {
  private(set) var unit: TranslationUnit
  let line: Int
  /// The texts as they were found.
  let source: Segment
  let target: Segment?
  private(set) var isUntranslated = false
  var isAlternative = false
  /// Whether it was written here, so that it is handed on even without text.
  private(set) var isOwn = false

  /// A proposed translation.
  init(alternative unit: TranslationUnit, line: Int) {
    self.unit = unit
    self.line = line
    (source, target) = ("", nil)
    isAlternative = true
  }

  /// A segment with its translation.
  ///
  /// - Parameters:
  ///   - target: `nil` where no element stands for it.
  ///   - common: what is said of the whole unit.
  ///   - notes: with the side that they are about, if any.
  ///   - details: what is said of the translation; it is of the unit where there is none.
  ///   - facts: what only files say that were written here.
  init(
    identifier: String?, _ source: (language: LanguageTag, text: Segment),
    _ target: (language: LanguageTag, text: Segment)?,
    common: [Property], notes: [(note: Note, side: String?)], details: [Property], provenance: Provenance,
    facts: XLIFFOwnFacts?, version: XLIFFVersion, line: Int
  ) {
    self.line = line
    self.source = source.text
    self.target = target?.text
    isOwn = facts != nil
    isUntranslated =
      Self.isUntranslated(source.text, target?.text) && !(target != nil && facts?[.target]?.isEmpty == true)
    var variants = [TranslationVariant(source.language, source.text)]
    if let target, !isUntranslated { variants.append(TranslationVariant(target.language, target.text)) }
    var ofUnit: [Note] = []
    for (note, side) in notes {
      switch side {
      case "source": variants[0].notes.append(note)
      case "target" where variants.count > 1: variants[1].notes.append(note)
      default: ofUnit.append(note)
      }
    }
    unit = TranslationUnit(
      identifier: identifier, sourceLanguage: source.language, variants: variants, provenance: provenance,
      properties: common, notes: ofUnit)
    let details = facts?.restored(details, version) ?? details
    if isUntranslated || facts != nil {
      unit.properties += facts?[.unit]?.properties ?? []
      if isUntranslated { unit.properties += details }
    }
    if !isUntranslated { unit.variants[1].properties = details }
    facts?.complete(&unit)
  }

  /// Whether there is no translation: none at all, or white space for a source that is more.
  static func isUntranslated(_ source: Segment, _ target: Segment?) -> Bool {
    guard let target else { return true }
    guard target.codes.isEmpty, target.text.allSatisfy(\.isWhitespace) else { return false }
    return target.text.isEmpty || !source.text.allSatisfy(\.isWhitespace)
  }
}
