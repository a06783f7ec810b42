import BitextModel
import TextAnalysis

/// Guesses in which language a name is written, by its letters.
struct NameLanguages: Sendable {
  private var signs: [(language: LanguageTag, signs: [String])] = []

  init() {}

  /// Reads `shared/name-languages.tsv`.
  init(_ bytes: [UInt8], file: String, diagnostics: inout [Diagnostic]) {
    var read: [(language: LanguageTag, signs: [String])] = []
    diagnostics += RuleLines.read(bytes, file: file) { cells in
      guard cells.count == 2, let language = LanguageTag(wellFormed: cells[0]) else {
        return "a line is a language and what speaks for it"
      }
      read.append((language, cells[1].split(separator: " ").map(String.init)))
      return nil
    }
    signs = read
  }

  /// - Returns: `nil` where nothing speaks for any language.
  /// - Complexity: O(*n*) in letters of a name.
  func guess(_ name: String) -> LanguageTag? {
    let lower = name.normalized(.nfc).lowercased()
    let scripts = Set(lower.unicodeScalars.compactMap { ScriptCode.of($0.value)?.description })
    return signs.first { $0.signs.contains { scripts.contains($0) || lower.contains($0) } }?.language
  }
}
