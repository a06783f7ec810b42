import BitextModel
import TextAnalysis

/// Mistakes with the two letters İ/i and I/ı of Azerbaijani and Turkish.
struct DottedIRule: GlossaryRule {
  let name = "dotted-i"
  let summary = "İ, I, ı and i mistaken for each other in Azerbaijani or Turkish: “Ilham” for “İlham”"

  /// A word without its dots, and how it is written.
  private struct Spelling {
    var counts: [String: Int] = [:]
    var example: [String: String] = [:]
  }

  /// Shorter words may differ in the dot alone and both be right.
  private static let shortestWord = 4

  /// So many forms of a concept are compared with one of it.
  private static let mostCompared = 50

  func findings(in glossary: CheckedGlossary) -> [GlossaryFinding] {
    let rows = glossary.rows.filter { $0.term.language.hasDotlessI && $0.term.status != .deprecated }
    var findings: [GlossaryFinding] = []
    var spellings: [String: Spelling] = [:]
    for row in rows {
      if row.term.form.unicodeScalars.contains("\u{307}") {
        findings.append(
          GlossaryFinding(
            name, .error,
            "“\(row.term.form)” has a combining dot above (U+0307), which comes of a wrong change of case",
            remedy: "Write i or İ", about: row))
      }
      for word in Self.words(row) {
        spellings[Self.key(word.lower, row), default: Spelling()].counts[word.lower, default: 0] += 1
        spellings[Self.key(word.lower, row)]?.example[word.lower] = word.written
      }
    }
    for row in rows {
      if let finding = rarer(row, spellings) ?? againstCyrillic(row, in: glossary) { findings.append(finding) }
    }
    return findings
  }

  /// A word that is written with other dots more often elsewhere.
  private func rarer(_ row: GlossaryRow, _ spellings: [String: Spelling]) -> GlossaryFinding? {
    for word in Self.words(row) {
      guard let spelling = spellings[Self.key(word.lower, row)], spelling.counts.count > 1,
        let own = spelling.counts[word.lower]
      else { continue }
      // Of two equally frequent ones, that without dots comes of a keyboard that has none.
      let better = spelling.counts.filter { ($0.value, Self.dots($0.key)) > (own, Self.dots(word.lower)) }
      guard let other = better.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else { continue }
      return GlossaryFinding(
        name, .warning,
        "“\(word.written)” has another i than “\(spelling.example[other] ?? other)” elsewhere in the glossary",
        remedy: "In \(row.term.language) the capital of i is İ, and that of ı is I", about: row)
    }
    return nil
  }

  /// A name that begins with I where the Cyrillic forms begin with И: they tell the two letters apart.
  private func againstCyrillic(_ row: GlossaryRow, in glossary: CheckedGlossary) -> GlossaryFinding? {
    guard row.term.language.language == "az" else { return nil }
    let words = row.term.form.split(separator: " ")
    guard words.contains(where: Self.beginsDotless) else { return nil }
    for other in glossary.rowsByConcept[row.concept] ?? []
    where ["ru", "ky", "kk"].contains(other.term.language.language) {
      let others = other.term.form.split(separator: " ")
      guard others.count == words.count else { continue }
      for (word, cyrillic) in zip(words, others) where Self.beginsDotless(word) && cyrillic.hasPrefix("И") {
        return GlossaryFinding(
          name, .warning, "“\(word)” begins with the dotless I, and “\(cyrillic)” (\(other.term.language)) with И",
          remedy: "Write “İ\(word.dropFirst())”, if that is meant", about: row)
      }
    }
    return nil
  }

  private static func beginsDotless(_ word: Substring) -> Bool {
    word.first == "I" && word.dropFirst().first?.isLowercase == true
  }

  /// The words in which the matter arises, as written and in lower case by the language's rules.
  private static func words(_ row: GlossaryRow) -> [(written: String, lower: String)] {
    let mapping = CaseMapping.of(row.term.language)
    return row.term.form.split(whereSeparator: { !$0.isLetter }).compactMap { word in
      guard word.count >= shortestWord, word.contains(where: { "iıIİ".contains($0) }) else { return nil }
      return (String(word), mapping.lowercase(String(word)))
    }
  }

  private static func key(_ lower: String, _ row: GlossaryRow) -> String {
    row.term.language.language + " " + lower.replacing("ı", with: "i")
  }

  private static func dots(_ word: String) -> Int { word.count { $0 == "i" } }
}
