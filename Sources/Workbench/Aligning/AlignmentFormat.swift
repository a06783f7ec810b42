import BitextModel
import Interchange

/// What an alignment can be given as.
public enum AlignmentFormat: String, CaseIterable, Sendable {
  /// A table for a person.
  case table
  case tmx
  case tsv
  /// Our own file, which can be corrected and converted later.
  case json
  case vecalign
  case ladder
  case hunalign

  /// The format of an output: the one named, that of the file's ending, or a table.
  public static func of(output: String?, named: AlignmentFormat?) throws -> AlignmentFormat {
    if let named { return named }
    guard let output, output != "-" else { return .table }
    let format = try FileFormat(fileName: output)
    guard let known = AlignmentFormat(format) else {
      throw WorkbenchError(
        .usage, "an alignment cannot be written as \(format.title)",
        remedy: "Name the output .tmx, .tsv, .json, .vecalign, .ladder or .hunalign, or give --to-format.")
    }
    return known
  }

  init?(_ format: FileFormat) {
    switch format {
    case .tmx: self = .tmx
    case .tsv: self = .tsv
    case .json: self = .json
    case .vecalign: self = .vecalign
    case .ladder: self = .ladder
    case .hunalign: self = .hunalign
    default: return nil
    }
  }

  /// Whether the format holds beads and places, which units have lost.
  var isOfBitexts: Bool { self != .tmx && self != .table }
}
