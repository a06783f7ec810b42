public import BitextModel

/// An alignment that was made, and what was noticed on the way.
public struct AlignedVersions: Sendable {
  public let bitext: Bitext
  public let remarks: [Diagnostic]
  let user: String?
  let watch: Stopwatch

  public var records: [BeadRecord] {
    bitext.beads.enumerated().map { BeadRecord($0.element, index: $0.offset, of: bitext) }
  }

  /// Writes the alignment; a file appears whole or not at all.
  ///
  /// - Returns: what the format could not hold.
  @discardableResult
  public func write(to path: String, as format: AlignmentFormat) throws -> [Diagnostic] {
    try BitextOutput.write(bitext, to: path, as: format, user: user)
  }

  /// What was done in numbers, how long it took, and what to do next.
  public func summary(output: String?) -> String {
    let counts = bitext.versions.map { "\($0.segments.count) \($0.language.canonical)" }.joined(separator: ", ")
    let doubtful = bitext.beads.count { $0.score < Self.doubtful }
    var text = "\(bitext.beads.count.counted("bead")) of \(counts) sentences in \(watch.text)"
    if doubtful > 0 { text += ", \(doubtful) doubtful (score below 0.5)" }
    guard let output, output.hasSuffix(".tmx") else { return text + "." }
    return text + ". Next: dragoman import \(output) --memory …"
  }

  /// Beads below this score are worth a look.
  private static let doubtful = 0.5
}
