import Workbench

/// A match analysis as a table, for a person.
enum AnalysisTable {
  /// The lines: a heading, a row a band, the total.
  static func lines(_ record: AnalysisRecord) -> [String] {
    var table = TextTable(
      ["", "segments", "words", "characters", "with spaces", "codes", "weight", "weighted words"], numeric: Set(1...7))
    for band in record.bands {
      table.add(
        [band.band] + numbers([band.segments, band.words, band.characters, band.charactersWithSpaces, band.codes])
          + ["\(band.weight) %", hundredths(band.weightedWords)])
    }
    let total = record.total
    table.add(
      ["total"] + numbers([total.segments, total.words, total.characters, total.charactersWithSpaces, total.codes])
        + ["", hundredths(total.weightedWords)])
    let name = record.file ?? "all files (\(record.files ?? 0))"
    return ["\(name), \(record.from ?? "several languages") → \(record.to)"] + table.lines
  }

  private static func numbers(_ counts: [Int]) -> [String] { counts.map(String.init) }

  private static func hundredths(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
