import BitextModel
import TextAnalysis

/// Characters that nobody sees, or that nobody means.
struct CharacterRule: GlossaryRule {
  let name = "characters"
  let summary =
    "invisible characters, double spaces, two kinds of apostrophe, brackets or quotes without their other half"

  private static let invisible: Set<Unicode.Scalar> = [
    "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{200E}", "\u{200F}", "\u{202A}",
    "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}", "\u{FFFD}",
    "\u{2028}", "\u{2029}",
  ]
  private static let pairs: [Character: Character] = ["(": ")", "[": "]", "{": "}", "«": "»", "“": "”"]

  func findings(in glossary: CheckedGlossary) -> [GlossaryFinding] {
    var findings: [GlossaryFinding] = []
    var apostrophes: [LanguageTag: (straight: [GlossaryRow], typographic: [GlossaryRow])] = [:]
    for row in glossary.rows {
      let form = row.term.form
      if let finding = invisible(row) { findings.append(finding) }
      if form.contains("  ") || form.contains("\u{A0} ") || form.contains(" \u{A0}") {
        findings.append(GlossaryFinding(name, .warning, "“\(form)” has two spaces in a row", about: row))
      }
      if let sign = Self.unpaired(form) {
        findings.append(
          GlossaryFinding(name, .warning, "“\(form)” has “\(sign)” without its other half", about: row))
      }
      let (straight, typographic) = (form.contains("'"), form.contains("’"))
      if straight, typographic {
        findings.append(GlossaryFinding(name, .warning, "“\(form)” has two kinds of apostrophe", about: row))
      } else if straight {
        apostrophes[row.term.language, default: ([], [])].straight.append(row)
      } else if typographic {
        apostrophes[row.term.language, default: ([], [])].typographic.append(row)
      }
    }
    for (language, rows) in apostrophes where !rows.straight.isEmpty && !rows.typographic.isEmpty {
      // The rarer kind is the slip.
      let isStraightRarer = rows.straight.count <= rows.typographic.count
      for row in isStraightRarer ? rows.straight : rows.typographic {
        findings.append(
          GlossaryFinding(
            name, .remark,
            "“\(row.term.form)” has another apostrophe than most forms in \(language); a search takes both as one",
            about: row))
      }
    }
    return findings
  }

  private func invisible(_ row: GlossaryRow) -> GlossaryFinding? {
    guard let found = row.term.form.unicodeScalars.first(where: { Self.isInvisible($0, in: row.term.language) }) else {
      return nil
    }
    return GlossaryFinding(
      name, .error, "“\(row.term.form)” has the invisible character \(Cell.codePoint(found))",
      remedy: "Delete it: with it, the form is not found", about: row)
  }

  /// Persian, Arabic and Indian scripts need the joiners.
  private static func isInvisible(_ scalar: Unicode.Scalar, in language: LanguageTag) -> Bool {
    guard invisible.contains(scalar) else { return false }
    guard scalar == "\u{200C}" || scalar == "\u{200D}" else { return true }
    return ["Latn", "Cyrl", "Grek", "Armn", "Geor"].contains(language.likely.script ?? "Latn")
  }

  private static func unpaired(_ form: String) -> Character? {
    var open: [Character] = []
    let closing = Set(pairs.values)
    for sign in form {
      if pairs[sign] != nil {
        open.append(sign)
      } else if closing.contains(sign) {
        guard let last = open.popLast(), pairs[last] == sign else { return sign }
      }
    }
    return open.last
  }
}
