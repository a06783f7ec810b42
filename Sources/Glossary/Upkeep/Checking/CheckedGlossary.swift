public import BitextModel

/// Glossary files that are checked together, as they stand in them.
public struct CheckedGlossary: Sendable {
  /// A file.
  public struct File: Sendable {
    public let name: String
    /// The good rows, in the order of the file.
    public let rows: [GlossaryRow]
    public let faults: [GlossaryFault]
    /// Files of a later layer decide over those of an earlier one; those of one layer have to agree.
    public let layer: Int
  }

  public private(set) var files: [File] = []
  /// What is known of how languages write names, for comparing by sound.
  public let names: NameKnowledge
  /// The languages that each concept should have; where none are named, those that most concepts have.
  public let wantedLanguages: [LanguageTag]
  public let areLanguagesNamed: Bool
  /// All rows, file by file.
  public let rows: [GlossaryRow]
  private let layerOfFile: [String: Int]
  /// The rows of each concept, in their order.
  public let rowsByConcept: [String: [GlossaryRow]]
  /// The ids in the order in which they are first met.
  public let ids: [String]

  /// A language that so large a share of the concepts has is one that the glossary is in.
  private static let mainShare = 0.6

  /// - Parameters:
  ///   - layers: the layer of each file; all are of one where there are none.
  ///   - languages: those that each concept should have.
  public init(
    _ readings: [(name: String, reading: GlossaryReading)], layers: [Int] = [], names: NameKnowledge = NameKnowledge(),
    languages: [LanguageTag] = []
  ) {
    files = readings.enumerated().map { place, file in
      File(
        name: file.name, rows: file.reading.rows, faults: file.reading.faults,
        layer: place < layers.count ? layers[place] : 0)
    }
    self.names = names
    layerOfFile = Dictionary(files.map { ($0.name, $0.layer) }) { first, _ in first }
    rows = files.flatMap(\.rows)
    var byConcept: [String: [GlossaryRow]] = [:]
    var ids: [String] = []
    for row in rows {
      if byConcept[row.concept] == nil { ids.append(row.concept) }
      byConcept[row.concept, default: []].append(row)
    }
    rowsByConcept = byConcept
    self.ids = ids
    areLanguagesNamed = !languages.isEmpty
    guard languages.isEmpty else {
      wantedLanguages = languages
      return
    }
    var counts: [LanguageTag: Int] = [:]
    for rows in byConcept.values {
      for language in Set(rows.map(\.term.language)) { counts[language, default: 0] += 1 }
    }
    wantedLanguages = counts.filter { Double($0.value) >= Self.mainShare * Double(ids.count) }.keys.sorted()
  }

  /// The concepts, those of one id in several files as one, the later layer deciding.
  public var termBase: TermBase {
    let layers = Dictionary(grouping: files, by: \.layer).sorted { $0.key < $1.key }
    return TermBase(merging: layers.map { TermBase($0.value.flatMap(\.rows)) })
  }

  /// The rows of a concept, layer by layer: only those of one layer can contradict each other.
  func layers(of id: String) -> [[GlossaryRow]] {
    let rows = rowsByConcept[id] ?? []
    guard layerOfFile.count > 1 else { return [rows] }
    return Dictionary(grouping: rows) { $0.location.flatMap { layerOfFile[$0.file] } ?? 0 }.sorted { $0.key < $1.key }
      .map(\.value)
  }

  /// Holds the glossary against rules.
  ///
  /// - Returns: the findings in the order of the files, their lines, and the rules.
  public func findings(_ rules: [any GlossaryRule] = GlossaryRules.all) -> [GlossaryFinding] {
    let places = Dictionary(files.enumerated().map { ($0.element.name, $0.offset) }) { first, _ in first }
    var found: [(key: (Int, Int, Int, Int), finding: GlossaryFinding)] = []
    for (number, rule) in rules.enumerated() {
      for finding in rule.findings(in: self) {
        let place = finding.location.flatMap { places[$0.file] } ?? files.count
        found.append(((place, finding.location?.line ?? 0, number, found.count), finding))
      }
    }
    return found.sorted { $0.key < $1.key }.map(\.finding)
  }
}
