import BitextModel
import Glossary
import Interchange
import TextAnalysis
import XMLStream

extension GlossaryInput {
  func readTable(_ bytes: [UInt8], _ entries: GlossaryIntake, _ intake: Intake) throws -> TermBase {
    // Comments above the names of the columns are no rows.
    var start = 0
    var lines = 0
    for line in TextLines(bytes) {
      start = line.bytes.startIndex
      guard line.isComment else { break }
      lines = line.number
    }
    var source = ByteBufferSource(name: path, Array(bytes[start...]))
    return try readUnits(entries, linesAbove: lines, intake) { try CommaTableReader().read(&source, $0) }
  }

  func readWorkbook(
    _ kind: GlossaryInputFormat, _ entries: GlossaryIntake, _ intake: Intake
  ) throws -> TermBase {
    format = kind
    let format: FileFormat = kind == .xlsx ? .xlsx : .ods
    let package = try file.requiredPackage(of: format)
    return try readUnits(entries, intake) { try WorkbookReader().read(package, format: format, $0) }
  }

  private func readUnits(
    _ entries: GlossaryIntake, linesAbove: Int = 0, _ intake: Intake,
    _ read: ((UnitEvent) throws -> Void) throws -> Void
  ) throws -> TermBase {
    var entries = entries
    var wide = WideEntry()
    func placed(_ location: SourceLocation) -> SourceLocation {
      SourceLocation(file: path, line: location.line.map { $0 + linesAbove }, byteOffset: location.byteOffset)
    }
    func placed(_ diagnostic: Diagnostic) -> Diagnostic {
      Diagnostic(diagnostic.severity, diagnostic.message, at: diagnostic.location.map(placed))
    }
    try read { event in
      switch event {
      case .header: break
      case .diagnostic(let diagnostic) where diagnostic.message.hasPrefix("the column id is taken"): break
      case .diagnostic(let diagnostic): try intake.note(placed(diagnostic))
      case .rejection(let diagnostic, let source): try intake.note(placed(diagnostic), source: source)
      case .unit(let unit, at: let location):
        let entry = try wide.entry(of: unit, at: placed(location)) { try intake.note($0) }
        try self.take(entry, &entries, intake)
      }
    }
    for (column, count) in wide.leftOut.sorted(by: { $0.key < $1.key }) {
      try noteLeftOut(column, count, intake)
    }
    return entries.termBase
  }
}
