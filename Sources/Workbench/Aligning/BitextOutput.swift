import BitextModel
import Foundation
import Interchange
import XMLStream

/// Writes an alignment; a file appears whole or not at all.
enum BitextOutput {
  /// - Parameters:
  ///   - user: who made it, for formats that say so.
  ///   - minimumScore: beads below it are left out of formats that hold units (``AlignmentFormat/holdsAllBeads``).
  /// - Returns: what the format could not hold, and what was left out.
  static func write(
    _ alignment: AlignmentFile, to path: String, as format: AlignmentFormat, user: String?, minimumScore: Double = 0
  ) throws -> [Diagnostic] {
    let bitext = alignment.bitext
    let minimumScore = format.holdsAllBeads ? 0 : minimumScore
    if let format = format.ofUnits {
      return try writeUnits(of: bitext, to: path, as: format, user: user, minimumScore: minimumScore)
    }
    var file = try OutputFile(path: path)
    var diagnostics: [Diagnostic] = []
    switch format {
    case .json: try BitextJSON.write(alignment, to: &file)
    case .vecalign: try VecalignWriter.write(bitext, to: &file)
    case .ladder: try LadderWriter.write(bitext, to: &file)
    case .hunalign: diagnostics = try HunalignText.write(bitext, minimumScore: minimumScore, to: &file)
    default: try BitextTable.write(bitext, minimumScore: minimumScore, to: &file)
    }
    try file.commit()
    if let notice = bitext.minimumScoreNotice(minimumScore, leastSides: 0) {
      diagnostics.append(notice)
    }
    return diagnostics
  }

  private static func writeUnits(
    of bitext: Bitext, to path: String, as format: FileFormat, user: String?, minimumScore: Double
  ) throws -> [Diagnostic] {
    var options = UnitOutputOptions()
    options.format = format.rawValue
    var output = try UnitOutput(path: path, options, fallback: format)
    let now = Timestamp.now
    try output.begin(
      OurHeader.aligned(bitext.versions.first?.language, user: user, at: now),
      languages: bitext.versions.map(\.language),
      properties: format.isTable ? ["x-score", "x-bead"] : [])
    try write(bitext, as: format, to: &output, created: now, minimumScore: minimumScore)
    try output.finish()
    return output.diagnostics + notices(of: bitext, minimumScore: minimumScore)
  }

  /// Writes the units of an alignment to an output that has begun.
  static func write(
    _ bitext: Bitext, as format: FileFormat, to output: inout UnitOutput, created: Timestamp, minimumScore: Double
  ) throws {
    for position in bitext.beads.indices where bitext.beads[position].reaches(minimumScore) {
      guard var unit = bitext.translationUnit(at: position, created: created) else { continue }
      let bead = bitext.beads[position]
      if let state = bead.translationState(in: format) {
        for index in unit.variants.indices.dropFirst() {
          unit.variants[index].properties.insert(Property("x-state", state), at: 0)
        }
        if let note = bead.doubtNote { unit.notes.append(note) }
      }
      _ = try output.write(unit)
    }
  }

  /// What of an alignment is no unit, or was not wanted.
  static func notices(of bitext: Bitext, minimumScore: Double) -> [Diagnostic] {
    [bitext.oneSidedNotice(), bitext.minimumScoreNotice(minimumScore)].compactMap(\.self)
  }
}

extension OurHeader {
  /// The header of a file of aligned units.
  static func aligned(_ source: LanguageTag?, user: String?, at time: Timestamp) -> TMXHeader {
    var header = tmx(sourceLanguage: source, user: user)
    header.provenance.created = time
    return header
  }
}

extension Timestamp {
  static var now: Timestamp { Timestamp(secondsSinceEpoch: Int64(Date().timeIntervalSince1970)) }
}
