import BitextModel

/// Languages that learn from each other how their names are spelled elsewhere, since they write them with the same letters: ru uk ky kk.
struct SpellingFamilies: Sendable {
  private var families: [(name: String, languages: [String])] = []

  init() {}

  /// Reads `shared/spelling-families.tsv`: a name and its languages a line.
  init(_ bytes: [UInt8], file: String, diagnostics: inout [Diagnostic]) {
    var read: [(name: String, languages: [String])] = []
    diagnostics += RuleLines.read(bytes, file: file) { cells in
      guard cells.count == 2 else { return "a line is a name and languages" }
      read.append((cells[0], cells[1].split(separator: " ").map(String.init)))
      return nil
    }
    families = read
  }

  /// The family of a language.
  func family(of language: String) -> String? { families.first { $0.languages.contains(language) }?.name }
}
