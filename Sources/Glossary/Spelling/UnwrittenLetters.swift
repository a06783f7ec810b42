import BitextModel

/// Letters that a language's press does not write, even in foreign names: ə in French, an apostrophe in Azerbaijani.
struct UnwrittenLetters: Sendable {
  struct Letters: Sendable {
    /// A spelling with one of these is none.
    var never: Set<Unicode.Scalar> = []
    /// A spelling with one of these is unlikely where the name comes from another script.
    var seldom: Set<Unicode.Scalar> = []
  }

  private var letters: [String: Letters] = [:]

  init() {}

  /// Reads `shared/unwritten-letters.tsv`: a language, the letters that it never writes, and those that it writes seldom.
  init(_ bytes: [UInt8], file: String, diagnostics: inout [Diagnostic]) {
    var read: [String: Letters] = [:]
    diagnostics += RuleLines.read(bytes, file: file) { cells in
      guard (2...3).contains(cells.count) else { return "a line is a language and one or two lists of letters" }
      let lists = cells.dropFirst().map { Set($0.unicodeScalars.filter { $0 != " " }) }
      read[cells[0]] = Letters(never: lists.first ?? [], seldom: lists.count > 1 ? lists.last ?? [] : [])
      return nil
    }
    letters = read
  }

  subscript(language: String) -> Letters { letters[language] ?? Letters() }
}
