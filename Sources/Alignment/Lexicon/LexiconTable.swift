public import BitextModel

/// A lexicon as a table for people: `source`, `target`, `forward`, `backward`, with tabs between, and if they are known the frequencies of both words.
///
/// The first line is a comment, `# lexicon`, the two languages, and how many pairs it was made of, with tabs between. Words may be written whole: they are cut to keys
/// as they are read.
public enum LexiconTable {
  private static let head = "# lexicon"

  /// Whether bytes begin as such a table does.
  public static func isBegun(by bytes: some Sequence<UInt8>) -> Bool { bytes.starts(with: Array("\(head)\t".utf8)) }

  /// Hands on the lines of a table.
  ///
  /// - Complexity: O(*n*) in its pairs.
  public static func write(_ lexicon: Lexicon, _ take: (String) throws -> Void) rethrows {
    try take("\(head)\t\(lexicon.source.canonical)\t\(lexicon.target.canonical)\t\(lexicon.pairCount)")
    for place in lexicon.sourceWords.indices {
      for row in lexicon.rows(ofSource: place) {
        let target = Int(lexicon.targets[row])
        let numbers = [
          lexicon.forward[row], lexicon.backward[row], lexicon.sourceFrequencies[place],
          lexicon.targetFrequencies[target],
        ]
        let cells = [lexicon.sourceWords[place], lexicon.targetWords[target]] + numbers.map(number)
        try take(cells.joined(separator: "\t"))
      }
    }
  }

  /// Reads a table.
  ///
  /// - Parameter languages: source and target, where the first line does not name them.
  /// - Throws: ``LexiconError/malformedRow(_:found:)`` for a line that is none, ``LexiconError/notALexicon(_:)`` where nobody names the languages.
  /// - Complexity: O(*n* log *n*) in its lines.
  public static func lexicon(
    of text: String, file: String, languages: (source: LanguageTag, target: LanguageTag)? = nil
  ) throws(LexiconError) -> Lexicon {
    var languages = languages
    var pairCount = 0
    var entries: [Lexicon.Entry] = []
    var sourceFrequencies: [String: Float] = [:]
    var targetFrequencies: [String: Float] = [:]
    var keys: (source: WordKeys, target: WordKeys)?
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      let place = SourceLocation(file: file, line: index + 1)
      if cells.first == head[...], cells.count >= 3 {
        languages = (LanguageTag(String(cells[1])), LanguageTag(String(cells[2])))
        pairCount = cells.count > 3 ? max(0, Int(cells[3]) ?? 0) : 0
        continue
      }
      if line.isEmpty || line.hasPrefix("#") { continue }
      guard let named = languages, named.source.isWellFormed, named.target.isWellFormed else {
        throw .notALexicon(place)
      }
      let known = keys ?? (WordKeys(language: named.source), WordKeys(language: named.target))
      keys = known
      guard cells.count >= 4, let source = key(cells[0], known.source, named.source),
        let target = key(cells[1], known.target, named.target),
        let forward = probability(cells[2]), let backward = probability(cells[3])
      else { throw .malformedRow(place, found: String(line.prefix(80))) }
      entries.append(Lexicon.Entry(source, target, forward: forward, backward: backward))
      if cells.count >= 6 {
        sourceFrequencies[source] = probability(cells[4]) ?? 0
        targetFrequencies[target] = probability(cells[5]) ?? 0
      }
    }
    guard let languages else { throw .notALexicon(SourceLocation(file: file)) }
    return Lexicon(
      source: languages.source, target: languages.target, entries: entries, sourceFrequencies: sourceFrequencies,
      targetFrequencies: targetFrequencies, pairCount: pairCount)
  }

  /// The key of a cell with one word; `nil` for one with none or several.
  private static func key(_ cell: Substring, _ keys: WordKeys, _ language: LanguageTag) -> String? {
    // A key stays as it is: one may be a number, and a cut word may look like two.
    if isKey(cell.unicodeScalars, length: WordKeys.length(of: language)) { return String(cell) }
    let found = keys.keys(in: String(cell))
    return found.count == 1 ? found[0] : nil
  }

  /// Whether a cell is a key, or looks like one: short, in lower case, with a letter or digit and without blanks.
  private static func isKey(_ scalars: Substring.UnicodeScalarView, length: Int) -> Bool {
    guard scalars.count <= length,
      scalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    else { return false }
    return !scalars.contains { $0.properties.isUppercase || $0.properties.isWhitespace }
  }

  private static func probability(_ cell: Substring) -> Float? {
    guard let number = Float(cell), number >= 0, number <= 1 else { return nil }
    return number
  }

  /// Four significant digits: more than the file keeps.
  private static func number(_ value: Float) -> String {
    guard value > 0, value < 1 else { return value > 0 ? "1" : "0" }
    var scale: Float = 10_000
    while value * scale < 1000, scale < 1e9 { scale *= 10 }
    return "\((value * scale).rounded() / scale)"
  }
}
