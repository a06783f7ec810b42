import BitextModel
import Glossary
import Interchange
import TextAnalysis
import XMLStream

extension GlossaryInput {
  func readText(
    _ named: GlossaryInputFormat?, _ type: ConceptType, _ known: TermBase, _ intake: Intake
  ) throws -> TermBase {
    var notices: [Diagnostic] = []
    let languages = [options.from, options.to].compactMap(\.self)
    let salvaged = SalvagedFile(file) { notices.append($0) }
    var text = DecodedSource(salvaged, languages: languages) { notices.append($0) }
    let bytes = try text.readAll()
    for var notice in notices {
      // What was made of bytes that are not UTF-8 may be wrong.
      if notice.severity == .remark { notice.severity = .repair }
      try intake.note(notice)
    }
    // Whatever it is called, text has no NUL.
    guard !bytes.contains(0) else {
      throw GlossaryError.binary(SourceLocation(file: path, line: Self.line(ofNUL: bytes)))
    }
    let found = named ?? (UTXGlossaryReader.isUTX(bytes) ? .utx : GlossaryInputFormat.ofText(bytes))
    format = found
    switch found {
    case .utx:
      let pair = [options.from, options.to].compactMap(\.self)
      let (entries, faults) = try UTXGlossaryReader.read(bytes, file: path, languages: pair.count == 2 ? pair : [])
      return try settle(entries, faults, GlossaryIntake(defaultType: type, known: known), bytes, intake)
    case .wide:
      return try readTable(bytes, GlossaryIntake(defaultType: type, known: known, isOfRows: true), intake)
    case .omegat:
      let entries = GlossaryIntake(defaultType: type, known: known)
      return try readPairs(bytes, entries, intake)
    default:
      let document = try GlossaryDocument(bytes, file: path)
      self.document = document
      try note(document.faults, bytes, intake)
      entryCount = document.termBase.concepts.count
      return document.termBase
    }
  }

  private func readPairs(_ bytes: [UInt8], _ entries: GlossaryIntake, _ intake: Intake) throws -> TermBase {
    var rows: [(cells: [String], location: SourceLocation)] = []
    let isNamed = PairColumns(firstRow: CommaRowReader.firstRow(of: Self.withoutByteOrderMark(bytes))) != nil
    let isTabbed =
      TextLines(bytes).prefix(50).contains { $0.bytes.contains(0x09) } || !path.lowercased().contains(".csv")
    if isTabbed, !isNamed {
      for line in TextLines(bytes) where !line.isComment {
        let cells = line.text.utf8.split(separator: 0x09, omittingEmptySubsequences: false).map {
          String(Substring($0))
        }
        rows.append((cells, SourceLocation(file: path, line: line.number)))
      }
    } else {
      var source = ByteBufferSource(name: path, Self.withoutByteOrderMark(bytes))
      try CommaRowReader.read(&source, reject: { try intake.note($0, source: $1) }) { row in
        if row.cells.first?.hasPrefix("#") != true { rows.append((row.cells, row.location)) }
      }
    }
    for place in rows.indices {
      let cells = rows[place].cells.map(CellText.onOneLine)
      guard cells != rows[place].cells else { continue }
      rows[place].cells = cells
      let message = "cells in several lines were put into one"
      try intake.note(Diagnostic(.repair, message, at: rows[place].location))
    }
    if let first = rows.first, var columns = PairColumns(firstRow: first.cells) {
      try intake.note(Diagnostic(.remark, "the first row names the columns", at: first.location))
      rows = rows.dropFirst().map { (columns.cells(of: $0.cells), $0.location) }
      for (column, count) in columns.leftOut.sorted(by: { $0.key < $1.key }) {
        try noteLeftOut(column, count, intake)
      }
    }
    if rows.isEmpty { return TermBase() }
    let pair = try PairLanguages(
      session, from: options.from, to: options.to,
      columns: {
        let sample = rows.prefix(2000).map(\.cells)
        return (
          sample.compactMap(\.first).joined(separator: ". "),
          sample.compactMap { $0.dropFirst().first }.joined(separator: ". ")
        )
      }, file: path)
    let (found, faults) = try OmegaTGlossaryReader(from: pair.source, to: pair.target).read(rows: rows)
    if let remark = pair.remark { try intake.note(remark) }
    return try settle(found, faults, entries, bytes, intake)
  }

  func noteLeftOut(_ column: String, _ count: Int, _ intake: Intake) throws {
    let message = "the column \(column) was left out (\(count.counted("cell"))); a glossary has no place for it"
    try intake.note(Diagnostic(.repair, message, at: SourceLocation(file: path)))
  }

  private static func withoutByteOrderMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  private static func line(ofNUL bytes: [UInt8]) -> Int {
    1 + (bytes.firstIndex(of: 0).map { bytes[..<$0].lineFeedCount } ?? 0)
  }

  private func settle(
    _ found: [GlossaryEntry], _ faults: [GlossaryFault], _ entries: GlossaryIntake, _ bytes: [UInt8], _ intake: Intake
  ) throws -> TermBase {
    var entries = entries
    try note(faults, bytes, intake)
    for entry in found { try take(entry, &entries, intake) }
    return entries.termBase
  }

  /// Tells the faults of lines; what is left out goes into the file of rejects as it is.
  private func note(_ faults: [GlossaryFault], _ bytes: [UInt8], _ intake: Intake) throws {
    let wanted = Set(faults.filter(\.isRejection).compactMap { $0.location?.line })
    var lines: [Int: [UInt8]] = [:]
    if options.rejects != nil, !wanted.isEmpty {
      for line in TextLines(bytes) where wanted.contains(line.number) { lines[line.number] = Array(line.bytes) }
    }
    for fault in faults {
      try intake.note(fault.diagnostic, source: fault.isRejection ? lines[fault.location?.line ?? 0] ?? [] : [])
    }
  }
}
