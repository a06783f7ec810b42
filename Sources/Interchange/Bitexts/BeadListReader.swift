public import BitextModel

/// Reads the beads that other tools made of two texts with a sentence a line: hunalign's ladder, vecalign's list.
///
/// Sentences that no bead holds get beads of their own (`1-0`, `0-1`), and that is told. Scores become 0…1, cut at both
/// ends; vecalign writes a cost, which is kept as evidence and gives the score 1 − cost.
public struct BeadListReader: Sendable {
  private let format: FileFormat

  /// - Parameter format: `ladder` or `vecalign`.
  public init(_ format: FileFormat) { self.format = format }

  /// Reads a list.
  ///
  /// - Parameters:
  ///   - versions: the two versions, a segment a line of the texts.
  ///   - report: is told what was put right.
  /// - Throws: ``InterchangeError/malformed(_:format:found:)`` with the line, for what is no such list, beads that cross
  ///   or come twice, and sentences that are not there; what the source throws.
  /// - Complexity: memory in proportion to the list.
  public func read(
    _ source: inout some ByteSource, versions: [Bitext.Version], report: (Diagnostic) -> Void
  ) throws -> Bitext {
    let name = source.name
    guard versions.count == 2 else {
      throw InterchangeError.malformed(
        SourceLocation(file: name), format: format, found: "it joins two texts, and \(versions.count) are named")
    }
    var rows: [BeadRow] = []
    let format = format
    var rungs: [LadderRung] = []
    try LineReader.read(&source) { line in
      let text = try UTF8Validation.text(line, of: name)
      guard text.contains(where: { !$0.isWhitespace }) else { return }
      let row = format == .ladder ? nil : VecalignRow.row(text, line: line.number)
      if format == .ladder, let rung = LadderRung(text, line: line.number) {
        rungs.append(rung)
      } else if let row {
        rows.append(row)
      } else {
        throw InterchangeError.malformed(
          SourceLocation(file: name, line: line.number), format: format, found: "the line is no bead")
      }
    }
    if format == .ladder { rows = try LadderRung.rows(rungs, of: name) }
    let sequence = BeadSequence(format: format, name: name, counts: versions.map(\.segments.count))
    return Bitext(versions: versions, beads: try sequence.beads(rows, report: report))
  }
}
