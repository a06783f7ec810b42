import BitextModel
import TextAnalysis

/// Texts without what is only form: case, white space, invisible characters, the shapes of quotation marks, apostrophes and dashes.
enum ComparedText {
  /// - Complexity: O(*n*) in bytes.
  static func form(_ text: String, _ language: LanguageTag, keepsCase: Bool = false) -> [UInt8] {
    let composed = text.normalized(.nfc)
    let folded = keepsCase ? composed : CaseMapping.of(language).lowercase(composed).normalized(.nfc)
    var made: [UInt8] = []
    made.reserveCapacity(text.utf8.count)
    for scalar in folded.unicodeScalars {
      switch scalar {
      case "«", "»", "“", "”", "„", "‟", "‹", "›", "\"": made.append(0x22)
      case "’", "‘", "ʼ", "‚", "'", "`", "´": made.append(0x27)
      case "–", "—", "‐", "‑", "‒", "―", "−", "-": made.append(0x2D)
      case "…": made += [0x2E, 0x2E, 0x2E]
      default:
        let kind = CharacterClass.of(scalar.value)
        if kind == .space || kind == .other && scalar.properties.generalCategory == .format { continue }
        made += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    return made
  }

  /// Whether two texts differ in form at most; each in the case of the first one's language.
  static func areEqual(_ one: ExaminedVariant, _ other: ExaminedVariant) -> Bool {
    // Most pairs differ in this, which costs nothing.
    guard one.profile.letterCount == other.profile.letterCount else { return false }
    return form(one.text, one.language) == form(other.text, one.language)
  }
}
