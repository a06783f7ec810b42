public import BitextModel
import Interchange
import XMLStream

/// An alignment that was made, and what was noticed on the way.
public struct AlignedVersions: Sendable {
  let alignment: AlignmentFile
  public let remarks: [Diagnostic]
  let user: String?
  let watch: Stopwatch

  public var bitext: Bitext { alignment.bitext }

  public var records: [BeadRecord] {
    bitext.beads.enumerated().map { BeadRecord($0.element, index: $0.offset, of: bitext) }
  }

  /// Passages that versions have in different places.
  public var crossingRecords: [CrossingRecord] {
    bitext.crossings.enumerated().compactMap { CrossingRecord($0.element, index: $0.offset, of: bitext) }
  }

  /// The same on a line each, for a person.
  public var crossingTexts: [String] { bitext.crossings.compactMap { bitext.crossingText($0) } }

  /// Writes the alignment; a file appears whole or not at all.
  ///
  /// - Parameter minimumScore: beads below it are left out of formats that hold units, unless a person said yes to them.
  /// - Returns: what the format could not hold, and what was left out.
  @discardableResult
  public func write(to path: String, as format: AlignmentFormat, minimumScore: Double = 0) throws -> [Diagnostic] {
    try BitextOutput.write(alignment, to: path, as: format, user: user, minimumScore: minimumScore)
  }

  /// Draws the path of the alignment as SVG; the file appears whole or not at all.
  public func writePlot(to path: String) throws {
    var file = try OutputFile(path: path)
    try AlignmentPlot.write(bitext, to: &file)
    try file.commit()
  }

  /// What was done in numbers, how long it took, and what to do next.
  public func summary(output: String?) -> String {
    let counts = bitext.versions.map { "\($0.segments.count) \($0.language.canonical)" }.joined(separator: ", ")
    let doubtful = bitext.beads.count(where: \.isDoubtful)
    let kept = bitext.beads.count(where: \.isKept)
    var text = "\(bitext.beads.count.counted("bead")) of \(counts) sentences in \(watch.text)"
    if kept > 0 { text += ", \(kept) kept" }
    if doubtful > 0 { text += ", \(doubtful) doubtful (score below \(Bead.doubtfulScore))" }
    guard let output, output.hasSuffix(".tmx") else { return text + "." }
    return text + ". Next: dragoman import \(output) --memory …"
  }
}
