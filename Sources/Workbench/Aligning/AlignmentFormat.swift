import BitextModel
import Interchange

/// What an alignment can be given as.
public enum AlignmentFormat: String, CaseIterable, Sendable {
  /// A table for a person.
  case table
  case tmx
  case xliff
  case xliff2
  case tsv
  case csv
  case jsonl
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
        remedy: "Name the output \(endings), or give --to-format.")
    }
    return known
  }

  private static var endings: String {
    allCases.filter { $0 != .table }.map { ".\($0.rawValue)" }.joined(separator: ", ")
  }

  init?(_ format: FileFormat) {
    switch format {
    case .tmx: self = .tmx
    case .xliff: self = .xliff
    case .xliff2: self = .xliff2
    case .tsv: self = .tsv
    case .csv: self = .csv
    case .jsonl: self = .jsonl
    case .json: self = .json
    case .vecalign: self = .vecalign
    case .ladder: self = .ladder
    case .hunalign: self = .hunalign
    default: return nil
    }
  }

  /// Whether it holds the alignment whole, so that no bead is ever left out of it.
  public var holdsAllBeads: Bool {
    switch self {
    case .table, .json, .vecalign, .ladder: true
    case .tmx, .xliff, .xliff2, .tsv, .csv, .jsonl, .hunalign: false
    }
  }

  /// The format of translation units that it is; `nil` where it holds beads and places, which units have lost.
  var ofUnits: FileFormat? {
    switch self {
    case .tmx: .tmx
    case .xliff: .xliff
    case .xliff2: .xliff2
    case .csv: .csv
    case .jsonl: .jsonl
    case .table, .tsv, .json, .vecalign, .ladder, .hunalign: nil
    }
  }
}
