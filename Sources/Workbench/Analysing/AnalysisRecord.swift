import Interchange

/// A match analysis of a file, or of all files, into one language, as `analyse --json` gives it.
public struct AnalysisRecord: Codable, Sendable, Hashable {
  /// What is in a band.
  public struct Band: Codable, Sendable, Hashable {
    /// See ``MatchBand/name``.
    public let band: String
    public let segments: Int
    public let words: Int
    public let characters: Int
    public let charactersWithSpaces: Int
    public let codes: Int
    /// What a word is worth, in per cent.
    public let weight: Int
    /// Words times weight, to the hundredth.
    public let weightedWords: Double
  }

  /// What is in all bands.
  public struct Total: Codable, Sendable, Hashable {
    public let segments: Int
    public let words: Int
    public let characters: Int
    public let charactersWithSpaces: Int
    public let codes: Int
    public let weightedWords: Double
  }

  /// Absent in the record of all files.
  public let file: String?
  /// How many files were analysed; in the record of all files only.
  public let files: Int?
  /// The language of the segments; absent where the files are in several.
  public let from: String?
  public let to: String
  /// The memories, with commas between them.
  public let memory: String
  /// All bands in their order, the empty ones too.
  public let bands: [Band]
  public let total: Total
}

extension AnalysisRecord {
  init(
    file: String?, files: Int?, from: String?, to: String, memory: String, _ tally: BandTally, _ scheme: BandScheme
  ) {
    (self.file, self.files, self.from, self.to, self.memory) = (file, files, from, to, memory)
    var sum = TextCounts()
    // In hundredths, so that sums are exact.
    var weighted = 0
    bands = scheme.bands.map { band in
      let counts = tally.counts[band] ?? TextCounts()
      let weight = scheme.weight(of: band)
      sum += counts
      weighted += counts.words * weight
      return Band(
        band: band.name, segments: counts.segments, words: counts.words, characters: counts.characters,
        charactersWithSpaces: counts.charactersWithSpaces, codes: counts.codes, weight: weight,
        weightedWords: Double(counts.words * weight) / 100)
    }
    total = Total(
      segments: sum.segments, words: sum.words, characters: sum.characters,
      charactersWithSpaces: sum.charactersWithSpaces, codes: sum.codes, weightedWords: Double(weighted) / 100)
  }

  /// The names of the columns of ``commaRows``.
  public static let commaHeader = CommaRow.text([
    "file", "from", "to", "memory", "band", "segments", "words", "characters", "charactersWithSpaces", "codes",
    "weight", "weightedWords",
  ])

  /// A row of a table with commas for each band, and one for all bands; the file of all files is `*`.
  public var commaRows: [String] {
    let start = [file ?? "*", from ?? "", to, memory]
    func row(_ name: String, _ counts: [Int], _ weight: Int?, _ weighted: Double) -> String {
      CommaRow.text(start + [name] + counts.map(String.init) + [weight.map(String.init) ?? "", "\(weighted)"])
    }
    return bands.map {
      row(
        $0.band, [$0.segments, $0.words, $0.characters, $0.charactersWithSpaces, $0.codes], $0.weight, $0.weightedWords)
    } + [
      row(
        "total", [total.segments, total.words, total.characters, total.charactersWithSpaces, total.codes], nil,
        total.weightedWords)
    ]
  }
}
