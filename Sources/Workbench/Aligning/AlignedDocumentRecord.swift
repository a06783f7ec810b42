import BitextModel

/// A document of a batch as `align FOLDER… --json` gives it.
public struct AlignedDocumentRecord: Codable, Sendable, Hashable {
  /// What the files' names have in common.
  public let document: String
  public let files: [String]
  public var languages: [String]?
  /// How many sentences each version has.
  public var sentences: [Int]?
  public var beads: Int?
  /// Beads with a score below 0.5 that nobody has accepted.
  public var doubtful: Int?
  /// Beads with sentences in one version only.
  public var oneSided: Int?
  /// Passages that versions have in different places, so that no bead joins them.
  public var crossings: Int?
  /// Beads that a person accepted or pinned.
  public var kept: Int?
  /// Beads left out because of their score.
  public var leftOut: Int?
  /// The file that was written.
  public var output: String?
  public var seconds: Double?
  /// Why it could not be aligned.
  public var error: String?

  init(_ versions: DocumentVersions) {
    document = versions.document
    files = versions.files.map(\.path)
  }

  mutating func add(_ aligned: AlignedVersions, output: String, leftOut: Int) {
    let bitext = aligned.bitext
    languages = bitext.versions.map(\.language.canonical)
    sentences = bitext.versions.map(\.segments.count)
    beads = bitext.beads.count
    doubtful = bitext.beads.count(where: \.isDoubtful)
    oneSided = bitext.beads.count(where: \.isOneSided)
    crossings = bitext.crossings.count
    kept = bitext.beads.count(where: \.isKept)
    self.leftOut = leftOut
    self.output = output
    seconds = aligned.watch.roundedSeconds
  }

  /// The record for a person.
  public var text: String {
    guard let beads, let languages, let sentences else { return "\(document): not aligned" }
    let counts = zip(sentences, languages).map { "\($0) \($1)" }.joined(separator: ", ")
    let doubt = doubtful.map { $0 > 0 ? ", \($0) doubtful" : "" } ?? ""
    let elsewhere = crossings.map { $0 > 0 ? ", \($0.counted("passage")) elsewhere" : "" } ?? ""
    return "\(document): \(beads.counted("bead")) of \(counts) sentences\(doubt)\(elsewhere)"
  }
}
