import BitextModel

/// Words that languages translate wherever they stand: a name that has one is no row of parts that can be spelled one by one.
struct CommonWords: Sendable {
  private var words: [String: Set<String>] = [:]

  init() {}

  /// Reads `shared/untranslated-words.tsv`: a language and its words.
  init(_ bytes: [UInt8], file: String, diagnostics: inout [Diagnostic]) {
    var read: [String: Set<String>] = [:]
    diagnostics += RuleLines.read(bytes, file: file) { cells in
      guard cells.count == 2 else { return "a line is a language and its words" }
      read[cells[0], default: []].formUnion(cells[1].split(separator: " ").map(String.init))
      return nil
    }
    words = read
  }

  /// Whether one of the parts is such a word, in small letters.
  func stand(in name: NameParts, _ language: String) -> Bool {
    guard let words = words[language] else { return false }
    return name.parts.contains { !$0.isCapitalised && words.contains($0.lower) }
  }
}
