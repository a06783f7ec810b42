import BitextModel
import Foundation
import Interchange
import XMLStream

/// Writes an alignment; a file appears whole or not at all.
enum BitextOutput {
  /// - Parameter user: who made it, for formats that say so.
  /// - Returns: what the format could not hold.
  static func write(_ bitext: Bitext, to path: String, as format: AlignmentFormat, user: String?) throws
    -> [Diagnostic]
  {
    if let format = format.ofUnits { return try writeUnits(of: bitext, to: path, as: format, user: user) }
    var file = try OutputFile(path: path)
    var diagnostics: [Diagnostic] = []
    switch format {
    case .json: try BitextJSON.write(AlignmentFile(bitext), to: &file)
    case .vecalign: try VecalignWriter.write(bitext, to: &file)
    case .ladder: try LadderWriter.write(bitext, to: &file)
    case .hunalign: diagnostics = try HunalignText.write(bitext, to: &file)
    default: try BitextTable.write(bitext, to: &file)
    }
    try file.commit()
    return diagnostics
  }

  private static func writeUnits(
    of bitext: Bitext, to path: String, as format: FileFormat, user: String?
  ) throws -> [Diagnostic] {
    var options = UnitOutputOptions()
    options.format = format.rawValue
    var output = try UnitOutput(path: path, options, fallback: format)
    let now = Timestamp(secondsSinceEpoch: Int64(Date().timeIntervalSince1970))
    var header = OurHeader.tmx(sourceLanguage: bitext.versions.first?.language, user: user)
    header.provenance.created = now
    try output.begin(header, languages: bitext.versions.map(\.language))
    for unit in bitext.translationUnits(created: now) { _ = try output.write(unit) }
    try output.finish()
    return output.diagnostics + [bitext.oneSidedNotice()].compactMap(\.self)
  }
}
