import BitextModel
import TextAnalysis

/// Letters of another script than the language's: a Cyrillic а in a Latin word looks right and is never found.
struct ScriptRule: GlossaryRule {
  let name = "scripts"
  let summary = "letters of another script than the language’s, such as a Cyrillic а in a Latin word"

  /// Letters of the right script that look like another one of the language, by language.
  private static let alike: [String: [Unicode.Scalar: Unicode.Scalar]] = [
    "az": ["\u{1DD}": "\u{259}", "\u{18E}": "\u{18F}"],
    "ro": ["\u{15F}": "\u{219}", "\u{15E}": "\u{218}", "\u{163}": "\u{21B}", "\u{162}": "\u{21A}"],
  ]

  func findings(in glossary: CheckedGlossary) -> [GlossaryFinding] {
    var languages = LanguageScripts()
    return glossary.rows.compactMap { row in
      finding(row, scripts: languages.scripts(of: row.term.language))
    }
  }

  private func finding(_ row: GlossaryRow, scripts wanted: Set<ScriptCode>) -> GlossaryFinding? {
    guard !wanted.isEmpty else { return nil }
    var foreignWord: Substring?
    var isRightSomewhere = false
    for word in row.term.form.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      var foreign: Unicode.Scalar?
      var hasRight = false
      for scalar in word.unicodeScalars {
        guard CharacterClass.of(scalar.value).isLetter, let script = ScriptCode.of(scalar.value) else { continue }
        if wanted.contains(script) { hasRight = true } else { foreign = foreign ?? scalar }
      }
      if hasRight { isRightSomewhere = true }
      guard let foreign else { continue }
      if hasRight {
        let script = ScriptCode.of(foreign.value).map(\.description) ?? "?"
        return GlossaryFinding(
          name, .error,
          "“\(row.term.form)” has the letter “\(foreign)” (\(Cell.codePoint(foreign)), \(script)) among letters of \(Self.list(wanted))",
          remedy: "Type the word anew in one script", about: row)
      }
      foreignWord = foreignWord ?? word
    }
    if let foreignWord {
      // Abbreviations are often left in Latin letters.
      let isAbbreviation = foreignWord.allSatisfy { !$0.isLowercase }
      return GlossaryFinding(
        name, isAbbreviation || isRightSomewhere ? .remark : .warning,
        "“\(foreignWord)” of “\(row.term.form)” is not in the script of \(row.term.language) (\(Self.list(wanted)))",
        about: row)
    }
    return lookAlike(row)
  }

  private func lookAlike(_ row: GlossaryRow) -> GlossaryFinding? {
    guard let alike = Self.alike[row.term.language.language],
      let found = row.term.form.unicodeScalars.first(where: { alike[$0] != nil }), let right = alike[found]
    else { return nil }
    return GlossaryFinding(
      name, .error,
      "“\(row.term.form)” has “\(found)” (\(Cell.codePoint(found))), which looks like “\(right)” (\(Cell.codePoint(right)))",
      remedy: "Write “\(right)”", about: row)
  }

  private static func list(_ scripts: Set<ScriptCode>) -> String {
    scripts.map(\.description).sorted().joined(separator: ", ")
  }
}
