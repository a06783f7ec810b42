import BitextModel
import Foundation
import Interchange
import XMLStream

/// Writes an alignment; a file appears whole or not at all.
enum BitextOutput {
  /// - Parameter user: who made it, for formats that say so.
  /// - Returns: what the format could not hold.
  @discardableResult
  static func write(_ bitext: Bitext, to path: String, as format: AlignmentFormat, user: String?) throws
    -> [Diagnostic]
  {
    var file = try OutputFile(path: path)
    var diagnostics: [Diagnostic] = []
    switch format {
    case .json: try BitextJSON.write(AlignmentFile(bitext), to: &file)
    case .tsv, .table: try BitextTable.write(bitext, to: &file)
    case .vecalign: try VecalignWriter.write(bitext, to: &file)
    case .ladder: try LadderWriter.write(bitext, to: &file)
    case .hunalign: diagnostics = try HunalignText.write(bitext, to: &file)
    case .tmx:
      let now = Timestamp(secondsSinceEpoch: Int64(Date().timeIntervalSince1970))
      var header = OurHeader.tmx(sourceLanguage: bitext.versions.first?.language, user: user)
      header.provenance.created = now
      var writer = TMXWriter(header: header, to: file)
      for unit in bitext.translationUnits(created: now) { try writer.write(unit) }
      try writer.finish()
    }
    try file.commit()
    return diagnostics
  }
}
